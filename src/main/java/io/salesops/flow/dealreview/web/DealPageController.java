package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.domain.Attentions;
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
    private final Attentions attentions;
    private final Dossiers dossiers;
    private final Callers callers;

    DealPageController(DealHealths healths, Attentions attentions, Dossiers dossiers, Callers callers) {
        this.healths = healths;
        this.attentions = attentions;
        this.dossiers = dossiers;
        this.callers = callers;
    }

    @GetMapping("/deals/{id}")
    String show(@PathVariable("id") String opportunityId, Principal user, Model model) {
        var report = healths.of(callers.of(user.getName()), opportunityId);
        model.addAttribute("report", report);
        model.addAttribute("attentions", attentions.of(report));
        model.addAttribute("signs", HealthSigns.NAMES);
        model.addAttribute("review", dossiers.latestOf(List.of(opportunityId)).get(opportunityId));
        return "deal";
    }
}
