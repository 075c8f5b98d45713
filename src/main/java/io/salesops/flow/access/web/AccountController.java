package io.salesops.flow.access.web;

import io.salesops.flow.access.domain.AccountEntry;
import io.salesops.flow.access.domain.Accounts;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts over the API, for administrators. */
@RestController
@RequestMapping("/api/accounts")
@PreAuthorize("hasAuthority('camunda-admin')")
class AccountController {

    private static final int PAGE_SIZE = 100;

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A link to choose a password.
     *
     * @param link told this once
     */
    record Invitation(String link) {}

    @GetMapping
    List<AccountEntry> list(
            @RequestParam(name = "search", defaultValue = "") String search,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        return accounts.find(search, Math.max(page, 0), PAGE_SIZE);
    }

    @PostMapping("/{id}/invitation")
    Invitation invite(@PathVariable("id") String id) {
        return new Invitation(address(accounts.invite(id)));
    }

    @DeleteMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable("id") String id) {
        accounts.unlock(id);
    }

    @PostMapping("/{id}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable("id") String id, Principal user) {
        accounts.deactivate(id, user.getName());
    }

    @DeleteMapping("/{id}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reactivate(@PathVariable("id") String id) {
        accounts.reactivate(id);
    }

    static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
