package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.domain.formula.RampTable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The decision tables that operations own, asked without a process. */
public interface TargetRules {

    /** How much of a full target a new seller carries, by month. */
    RampTable ramp();

    Limits limits(BigDecimal growthPercent);

    /** Null: the share could not be measured. */
    Verdict judgeRealism(@Nullable BigDecimal attainableSharePercent);
}
