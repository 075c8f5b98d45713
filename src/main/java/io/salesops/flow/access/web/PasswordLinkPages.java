package io.salesops.flow.access.web;

import io.salesops.flow.access.domain.ForgottenPassword;
import io.salesops.flow.access.domain.NewPassword;
import io.salesops.flow.access.domain.PasswordLinks;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.security.SignInLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For people who have no password, or not any more: they ask for a link, and choose one with it. */
@Controller
@RequestMapping(PasswordLinks.PATH)
class PasswordLinkPages {

    private static final String ASK = "password-link";
    private static final String CHOOSE = "first-password";

    private final PasswordLinks links;
    private final ForgottenPassword forgotten;
    private final SignInLimit limit;
    private final Executor background;

    PasswordLinkPages(
            PasswordLinks links,
            ForgottenPassword forgotten,
            SignInLimit limit,
            @Qualifier("taskScheduler") Executor background) {
        this.links = links;
        this.forgotten = forgotten;
        this.limit = limit;
        this.background = background;
    }

    @GetMapping
    String form() {
        return ASK;
    }

    /** In the background, so that not even the time of the answer tells whether there is such an account. */
    @PostMapping
    ModelAndView ask(@RequestParam("user") String user, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) {
            return new ModelAndView(ASK, "wait", true);
        }
        limit.failed(request.getRemoteAddr());
        background.execute(() -> forgotten.ask(user));
        return new ModelAndView(ASK, "asked", true);
    }

    @GetMapping("/{token}")
    ModelAndView choose(@PathVariable("token") String token) {
        return links.holder(token)
                .map(holder -> FieldErrors.none(CHOOSE).addObject("holder", holder))
                .orElseGet(PasswordLinkPages::notValid);
    }

    @PostMapping("/{token}")
    ModelAndView choose(
            @PathVariable("token") String token,
            @RequestParam("password") String password,
            @RequestParam("repeated") String repeated) {
        var holder = links.holder(token);
        if (holder.isEmpty()) {
            return notValid();
        }
        try {
            links.choose(token, new NewPassword(password, repeated));
        } catch (InvalidInput e) {
            return FieldErrors.page(CHOOSE, e).addObject("holder", holder.get());
        }
        return new ModelAndView("redirect:/login?chosen");
    }

    private static ModelAndView notValid() {
        var page = new ModelAndView(ASK, HttpStatus.NOT_FOUND);
        page.addObject("notValid", true);
        return page;
    }
}
