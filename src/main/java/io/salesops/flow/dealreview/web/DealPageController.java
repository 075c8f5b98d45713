package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.domain.DealHealths;
import io.salesops.flow.dealreview.domain.Dossiers;
import io.salesops.flow.dealreview.domain.HealthSigns;
import io.salesops.flow.platform.identity.Callers;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a single deal. */
@Controller
class DealPageController {

    private final DealHealths healths;
    private final Dossiers dossiers;
    private final Callers callers;

    DealPageController(DealHealths healths, Dossiers dossiers, Callers callers) {
        this.healths = healths;
        this.dossiers = dossiers;
        this.callers = callers;
    }

    @GetMapping("/deals/{id}")
    String show(@PathVariable("id") String opportunityId, Principal user, Model model) {
        model.addAttribute("report", healths.of(callers.of(user.getName()), opportunityId));
        model.addAttribute("signs", HealthSigns.NAMES);
        model.addAttribute("review", dossiers.latestOf(List.of(opportunityId)).get(opportunityId));
        return "deal";
    }
}
