package io.salesops.flow.team.web;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.team.domain.AbsenceBook;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is away; noting an absence is a form in Tasklist. */
@Controller
@RequestMapping("/absences")
class AbsencePages {

    private final AbsenceBook book;
    private final Callers callers;

    AbsencePages(AbsenceBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    @GetMapping
    String list(Principal user, Model model) {
        model.addAttribute("absences", book.visibleTo(callers.of(user.getName())));
        return "absences";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable("id") UUID id, Principal user) {
        book.end(callers.of(user.getName()), id);
        return "redirect:/absences";
    }
}
