package io.salesops.flow.targets.web;

import io.salesops.flow.targets.domain.CycleDossiers.Dossier;
import io.salesops.flow.targets.domain.CycleDossiers.State;
import io.salesops.flow.targets.domain.CycleFigures.Totals;
import io.salesops.flow.targets.domain.Deadline;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cycle as the API shows it; money is in the currency, percentages are in percent. */
record CycleResponse(
        String id,
        String quarter,
        LocalDate startsOn,
        LocalDate endsOn,
        State state,
        BigDecimal growthPercent,
        BigDecimal overAssignmentPercent,
        String currency,
        @Nullable String objective,
        @Nullable String marketNote,
        Map<Deadline, LocalDate> deadlines,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal pool,
        BigDecimal assigned,
        @Nullable BigDecimal unassigned,
        Totals totals,
        List<Finding> findings) {

    /** Of the numbers, only those who decide on all of them see the plan, and what was found. */
    static CycleResponse of(Dossier dossier, Totals totals, boolean everything) {
        var cycle = dossier.cycle();
        var plan = cycle.plan().filter(known -> everything);
        return new CycleResponse(
                cycle.id().toString(),
                cycle.quarter().toString(),
                cycle.startsOn(),
                cycle.endsOn(),
                dossier.state(),
                cycle.growthPercent(),
                cycle.overAssignmentPercent(),
                cycle.currency(),
                cycle.objective().orElse(null),
                cycle.marketNote().orElse(null),
                cycle.deadlines().days(),
                plan.map(Plan::plan).orElse(null),
                plan.map(Plan::pool).orElse(null),
                totals.agreed(),
                plan.map(known -> cycle.pool().subtract(totals.agreed())).orElse(null),
                totals,
                everything ? cycle.findings() : List.of());
    }
}
