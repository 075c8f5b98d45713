package io.salesops.flow.notification.web;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.notification.domain.Delivery;
import io.salesops.flow.notification.domain.NoticeState;
import io.salesops.flow.notification.domain.Outbox;
import io.salesops.flow.platform.identity.Callers;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices: everybody reads their own, operations and administrators all, and why one was not mailed. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final int PAGE_SIZE = 25;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Callers callers;

    NoticePages(Outbox outbox, Delivery delivery, Callers callers) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.callers = callers;
    }

    @GetMapping
    String list(
            @RequestParam(name = "state", required = false) @Nullable NoticeState state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Principal user,
            Model model) {
        var caller = callers.of(user.getName());
        var everybodys = caller.isIn(SALES_OPS) || caller.isIn(ADMINISTRATORS);
        var found = outbox.find(everybodys ? null : caller.userId(), state, Math.max(page, 0), PAGE_SIZE + 1);
        model.addAttribute("notices", found.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("everybodys", everybodys);
        model.addAttribute("states", NoticeState.values());
        model.addAttribute("state", state);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("more", found.size() > PAGE_SIZE);
        model.addAttribute("mailServer", delivery.hasMailServer());
        return "notices";
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize("hasAnyAuthority('sales-ops', 'camunda-admin')")
    String retry(@PathVariable("id") UUID id) {
        outbox.retry(id);
        return "redirect:/notices";
    }
}
