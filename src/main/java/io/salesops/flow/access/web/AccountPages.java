package io.salesops.flow.access.web;

import io.salesops.flow.access.domain.Accounts;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can sign in, for administrators. */
@Controller
@RequestMapping("/accounts")
@PreAuthorize("hasAuthority('camunda-admin')")
class AccountPages {

    private static final int PAGE_SIZE = 50;

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            @RequestParam(name = "search", defaultValue = "") String search,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        var found = accounts.find(search, Math.max(page, 0), PAGE_SIZE + 1);
        model.addAttribute("accounts", found.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("search", search);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("more", found.size() > PAGE_SIZE);
        return "accounts";
    }

    /** Not redirected: this answer is the only one that tells the link. */
    @PostMapping("/{id}/invitation")
    String invite(@PathVariable("id") String id, Model model) {
        model.addAttribute("link", AccountController.address(accounts.invite(id)));
        model.addAttribute("account", accounts.get(id));
        return "account-invitation";
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable("id") String id) {
        accounts.unlock(id);
        return "redirect:/accounts";
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable("id") String id, Principal user) {
        accounts.deactivate(id, user.getName());
        return "redirect:/accounts";
    }

    @PostMapping("/{id}/reactivate")
    String reactivate(@PathVariable("id") String id) {
        accounts.reactivate(id);
        return "redirect:/accounts";
    }
}
