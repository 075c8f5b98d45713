package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.formula.History;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What targets are computed from, besides the sellers.
 *
 * @param today the quarter of today
 * @param running the same as long as it has not reached its last day; what the history knows of it does not count
 */
public record PlanInput(
        FiscalQuarter quarter,
        BigDecimal growthPercent,
        BigDecimal overAssignmentPercent,
        History history,
        FiscalQuarter today,
        @Nullable FiscalQuarter running,
        String currency) {}
