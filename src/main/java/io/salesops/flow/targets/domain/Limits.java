package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.domain.formula.RampTable;
import java.math.BigDecimal;

/**
 * What operations set in the decision tables.
 *
 * @param spreadLimitPercent what a ramped seller takes over of colleagues in ramp, at most, on top of the full target
 * @param attainmentInRampPercent which part of a target a seller in ramp can be expected to bring
 * @param attainmentRampedPercent which part of a target a ramped seller can be expected to bring
 * @param fairness when the numbers of sellers show a pattern
 */
public record Limits(
        RampTable ramp,
        BigDecimal spreadLimitPercent,
        BigDecimal attainmentInRampPercent,
        BigDecimal attainmentRampedPercent,
        Fairness fairness) {

    /**
     * When a correlation between territory and projected attainment says something.
     *
     * @param sellersThatShowAPattern how many sellers with a history and a target it takes
     * @param strongCorrelation above which correlation, in either direction, targets favour a size
     */
    public record Fairness(int sellersThatShowAPattern, BigDecimal strongCorrelation) {}
}
