package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.formula.History;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What targets are computed from, besides the sellers.
 *
 * @param running the quarter that has not reached its last day; what the history knows of it does not count
 */
public record PlanInput(
        FiscalQuarter quarter,
        BigDecimal growthPercent,
        BigDecimal overAssignmentPercent,
        History history,
        @Nullable FiscalQuarter running,
        String currency) {}
