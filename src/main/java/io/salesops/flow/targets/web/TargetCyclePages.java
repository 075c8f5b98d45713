package io.salesops.flow.targets.web;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.Attainments;
import io.salesops.flow.targets.domain.CycleDossiers;
import io.salesops.flow.targets.domain.CycleFigures;
import io.salesops.flow.targets.domain.CycleSteps;
import io.salesops.flow.targets.domain.CycleSteps.Allocation;
import io.salesops.flow.targets.domain.Sights;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetSheets;
import io.salesops.flow.targets.domain.TargetVersions;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a cycle: everything for operations and leadership, the own team for managers. */
@Controller
class TargetCyclePages {

    private static final int PAGE_SIZE = 50;
    private static final int CONTESTED_ROWS = 200;

    private final CycleDossiers dossiers;
    private final CycleFigures figures;
    private final Sights sights;
    private final CycleSteps steps;
    private final TargetSheets sheets;
    private final TargetVersions versions;
    private final Attainments attainments;
    private final Callers callers;

    TargetCyclePages(
            CycleDossiers dossiers,
            CycleFigures figures,
            Sights sights,
            CycleSteps steps,
            TargetSheets sheets,
            TargetVersions versions,
            Attainments attainments,
            Callers callers) {
        this.dossiers = dossiers;
        this.figures = figures;
        this.sights = sights;
        this.steps = steps;
        this.sheets = sheets;
        this.versions = versions;
        this.attainments = attainments;
        this.callers = callers;
    }

    @GetMapping("/target-cycles/{id}")
    String show(
            @PathVariable("id") UUID uuid,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Principal user,
            Model model) {
        var caller = callers.of(user.getName());
        var id = new TargetCycleId(uuid);
        model.addAttribute("caller", caller);
        var dossier = dossiers.overview(caller, id);
        model.addAttribute("dossier", dossier);
        addFigures(caller, id, model);
        addTargets(caller, dossier.cycle(), words, Math.max(page, 0), model);
        return "target-cycle";
    }

    private void addFigures(Caller caller, TargetCycleId id, Model model) {
        var sight = sights.of(caller);
        var allocations = steps.allocations(id);
        model.addAttribute("everything", sight.everything());
        model.addAttribute("totals", figures.totals(id, sight));
        model.addAttribute("inForce", attainments.sum(id, sight).orElse(null));
        model.addAttribute("teams", figures.teams(id, sight));
        model.addAttribute("regions", sight.everything() ? figures.regions(id) : List.of());
        model.addAttribute("versions", sight.everything() ? versions.all(id) : List.of());
        model.addAttribute("contested", figures.contested(id, sight, CONTESTED_ROWS));
        model.addAttribute(
                "stepOfTeam",
                allocations.stream()
                        .collect(toMap(allocation -> allocation.team().teamId(), Allocation::step)));
        model.addAttribute(
                "mine",
                allocations.stream()
                        .filter(allocation -> allocation.step().isFor(caller))
                        .toList());
    }

    private void addTargets(Caller caller, TargetCycle cycle, String words, int page, Model model) {
        var found = dossiers.targets(caller, cycle.id(), words, (long) page * PAGE_SIZE, PAGE_SIZE + 1);
        var shown = found.stream().limit(PAGE_SIZE).toList();
        model.addAttribute("targets", shown);
        model.addAttribute("published", sheets.published(cycle, shown));
        model.addAttribute("stepsOfTarget", steps.of(shown));
        model.addAttribute("q", words);
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > PAGE_SIZE);
    }
}
