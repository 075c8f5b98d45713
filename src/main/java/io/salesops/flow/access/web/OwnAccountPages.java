package io.salesops.flow.access.web;

import io.salesops.flow.access.domain.NewPassword;
import io.salesops.flow.access.domain.OwnPassword;
import io.salesops.flow.platform.InvalidInput;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: changing the password. */
@Controller
@RequestMapping("/account")
class OwnAccountPages {

    private final OwnPassword passwords;

    OwnAccountPages(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    ModelAndView show() {
        return FieldErrors.none("account");
    }

    /** Ends this session like all others: the new password opens the next one. */
    @PostMapping("/password")
    ModelAndView change(
            @RequestParam("old") String old,
            @RequestParam("password") String password,
            @RequestParam("repeated") String repeated,
            Principal user,
            HttpSession session) {
        try {
            passwords.change(user.getName(), old, new NewPassword(password, repeated));
        } catch (InvalidInput e) {
            return FieldErrors.page("account", e);
        }
        session.invalidate();
        return new ModelAndView("redirect:/login?chosen");
    }
}
