package io.salesops.flow.targets.domain.formula;

import io.salesops.flow.platform.time.FiscalQuarter;
import java.math.BigDecimal;

/**
 * A quarter of the base.
 *
 * @param replaced whether the value is the mean of the complete quarters, because the quarter's own is not known
 */
public record BaseQuarter(FiscalQuarter quarter, BigDecimal value, boolean replaced) {}
