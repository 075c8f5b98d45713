package io.salesops.flow.onboarding.web;

import static java.util.function.Predicate.not;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.Dossier;
import io.salesops.flow.onboarding.domain.NewHireDossiers;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which an onboarding is followed: by those who take part in it, and by the new hire. */
@Controller
class NewHirePages {

    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 10_000;

    private final NewHireDossiers dossiers;
    private final PeopleNames people;
    private final Callers callers;
    private final Texts texts;

    NewHirePages(NewHireDossiers dossiers, PeopleNames people, Callers callers, Texts texts) {
        this.dossiers = dossiers;
        this.people = people;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping("/new-hires")
    String list(@RequestParam(name = "page", defaultValue = "0") int page, Principal user, Model model) {
        var number = Math.min(Math.max(page, 0), LAST_PAGE);
        var found = dossiers.all(callers.of(user.getName()), number, PAGE_SIZE);
        model.addAttribute("rows", found.getContent());
        model.addAttribute("more", found.hasNext());
        model.addAttribute("page", number);
        model.addAttribute("people", people);
        return "new-hires";
    }

    @GetMapping("/new-hires/{id}")
    String show(@PathVariable("id") UUID id, Principal user, Model model) {
        var caller = callers.of(user.getName());
        var dossier = dossiers.of(caller, new NewHireId(id));
        if (dossier.hire().userId().equals(caller.userId())) {
            return "redirect:/first-90-days";
        }
        model.addAttribute("dossier", dossier);
        model.addAttribute("reason", dossier.hire().reasonFor(caller).orElse(null));
        model.addAttribute("mine", dossier.mine(caller));
        model.addAttribute("people", people);
        return "new-hire";
    }

    @GetMapping("/first-90-days")
    String own(Principal user, Model model) {
        var caller = callers.of(user.getName());
        var dossier = dossiers.own(caller);
        model.addAttribute("dossier", dossier.orElse(null));
        model.addAttribute("mine", dossier.map(own -> own.mine(caller)).orElse(List.of()));
        model.addAttribute(
                "meanwhile", dossier.map(own -> meanwhile(own, caller)).orElse(List.of()));
        model.addAttribute("people", people);
        return "first-90-days";
    }

    /** In words for the hire, each once; of tasks that have none, such as those that judge, the hire reads nothing. */
    private List<String> meanwhile(Dossier dossier, Caller hire) {
        return dossier.tasksOfOthers(hire).stream()
                .map(task -> texts.onPage().orElse("first90.meanwhile." + task, ""))
                .filter(not(String::isEmpty))
                .distinct()
                .toList();
    }
}
