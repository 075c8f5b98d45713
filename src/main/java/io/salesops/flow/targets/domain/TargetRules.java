package io.salesops.flow.targets.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The decision tables that operations own, asked without a process. */
public interface TargetRules {

    Limits limits(BigDecimal growthPercent);

    /** Null: the share could not be measured. */
    Verdict judgeRealism(@Nullable BigDecimal attainableSharePercent);
}
