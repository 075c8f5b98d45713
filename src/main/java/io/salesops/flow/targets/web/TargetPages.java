package io.salesops.flow.targets.web;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.domain.CycleDossiers;
import io.salesops.flow.targets.domain.CycleDossiers.Summary;
import io.salesops.flow.targets.domain.Sights;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetSheets;
import io.salesops.flow.targets.domain.TargetVersions;
import io.salesops.flow.targets.domain.TargetVersions.Version;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages on which people find the targets in which they have a part. */
@Controller
class TargetPages {

    private static final int TEAM_ROWS = 50;

    private final CycleDossiers dossiers;
    private final TargetSheets sheets;
    private final TargetVersions versions;
    private final Callers callers;

    TargetPages(CycleDossiers dossiers, TargetSheets sheets, TargetVersions versions, Callers callers) {
        this.dossiers = dossiers;
        this.sheets = sheets;
        this.versions = versions;
        this.callers = callers;
    }

    @GetMapping("/targets")
    String list(Principal user, Model model) {
        var caller = callers.of(user.getName());
        var cycles = dossiers.summaries(caller);
        model.addAttribute("caller", caller);
        model.addAttribute("sheets", sheets.own(caller));
        model.addAttribute("cycles", cycles);
        model.addAttribute("everybodys", Sights.seesAll(caller));
        model.addAttribute("mayOpen", caller.isIn(SALES_OPS));
        model.addAttribute("paid", paid(caller));
        addLatestTeam(caller, cycles, model);
        return "targets";
    }

    /** A cycle with the versions for whoever pays by them. */
    record Paid(TargetCycle cycle, List<Version> versions) {}

    /** What those find here who read nothing of a cycle but its published numbers. */
    private List<Paid> paid(Caller caller) {
        return Sights.seesAll(caller) || !Sights.readsVersions(caller)
                ? List.of()
                : dossiers.published().stream()
                        .map(cycle -> new Paid(cycle, versions.all(cycle.id())))
                        .toList();
    }

    /** The sellers whom a manager leads, with their numbers of the latest quarter. */
    private void addLatestTeam(Caller caller, List<Summary> cycles, Model model) {
        if (Sights.seesAll(caller) || cycles.isEmpty()) {
            return;
        }
        var latest = cycles.get(0).dossier().cycle();
        var team = dossiers.targets(caller, latest.id(), "", 0, TEAM_ROWS);
        model.addAttribute("team", team);
        model.addAttribute("published", sheets.published(latest, team));
    }

    @GetMapping("/targets/{id}")
    String show(@PathVariable("id") UUID id, Principal user, Model model) {
        var caller = callers.of(user.getName());
        model.addAttribute("caller", caller);
        model.addAttribute("sheet", sheets.of(caller, new SellerTargetId(id)));
        return "target";
    }
}
