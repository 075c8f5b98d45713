package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.time.FiscalCalendar;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.SellerResult;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the targets of a cycle from what the database knows now, and weighs up the numbers that stand. */
@Service
@Transactional
public class TargetComputation {

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final CycleTeams cycleTeams;
    private final TeamTotals totals;
    private final SalesFigures figures;
    private final FiscalCalendar calendar;

    TargetComputation(
            TargetCycles cycles,
            SellerTargets sellers,
            CycleTeams cycleTeams,
            TeamTotals totals,
            SalesFigures figures,
            FiscalCalendar calendar) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.cycleTeams = cycleTeams;
        this.totals = totals;
        this.figures = figures;
        this.calendar = calendar;
    }

    /** Gives every seller of the quarter a number; whoever agreed to the same number before stays agreed. */
    public void compute(TargetCycleId id, Limits limits) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        var quarter = cycle.quarter();
        var people = figures.sellers(quarter);
        var forecast = TargetForecast.compute(
                new PlanInput(
                        quarter,
                        cycle.growthPercent(),
                        cycle.overAssignmentPercent(),
                        figures.history(quarter),
                        figures.today(),
                        figures.running().orElse(null),
                        cycle.currency()),
                SellerFigures.inputs(people, limits.ramp(), calendar.monthsOf(quarter)),
                limits);
        cycle.take(forecast.plan(), forecast.plan().pool().setScale(0, RoundingMode.HALF_UP), forecast.findings());
        cycle.note(cycleTeams.findings(people));
        cycle.note(replacedNumbers(id));
        totals.addUp(cycle, store(cycle, people, forecast.split().sellers()));
    }

    private List<Finding> replacedNumbers(TargetCycleId id) {
        var replaced = sellers.findByCycleIdOrderBySellerId(id).stream()
                .filter(target -> target.adjusted() && target.status() != SellerTarget.Status.LEFT)
                .count();
        return replaced == 0
                ? List.of()
                : List.of(Finding.info(
                        Finding.NUMBERS_REPLACED,
                        (replaced == 1 ? "1 number set by hand was" : replaced + " numbers set by hand were")
                                + " replaced by what was computed."));
    }

    private List<SellerTarget> store(TargetCycle cycle, List<SellerFigures> people, List<SellerResult> results) {
        var teams = cycleTeams.of(cycle, people);
        var before = sellers.findByCycleIdOrderBySellerId(cycle.id()).stream()
                .collect(toMap(SellerTarget::sellerId, target -> target));
        var all = new ArrayList<SellerTarget>();
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var team = CycleTeams.teamOf(person, teams);
            all.add(store(before.remove(person.seller().userId()), team, person, results.get(i)));
        }
        before.values().forEach(SellerTarget::leave);
        return all;
    }

    private SellerTarget store(
            @Nullable SellerTarget target, TeamTarget team, SellerFigures person, SellerResult result) {
        if (target == null) {
            return sellers.save(new SellerTarget(team, person, result));
        }
        target.belongTo(team, person.seller());
        target.compute(person, result);
        return target;
    }

    /** Measures the numbers as they stand, whoever set them; what was found of them before is found anew. */
    public Realism weighUp(TargetCycleId id, Limits limits) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        var standing = sellers.findByCycleIdOrderBySellerId(id).stream()
                .filter(target -> target.status() != SellerTarget.Status.LEFT)
                .toList();
        totals.follow(cycle, standing);
        var weighed = StandingTargets.weigh(cycle, standing, limits);
        cycle.note(weighed.findings());
        cycle.noteUnassigned();
        return weighed.realism();
    }

    public void note(TargetCycleId id, Finding finding) {
        cycles.findLockedById(id).orElseThrow().note(List.of(finding));
    }
}
