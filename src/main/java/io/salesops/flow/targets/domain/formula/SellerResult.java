package io.salesops.flow.targets.domain.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a seller gets of the pool, and how that came about.
 *
 * @param ramped the full target × the mean ramp of the quarter
 * @param spread with the seller's part of what others in ramp cannot carry
 * @param target whole units
 */
public record SellerResult(
        String sellerId,
        BigDecimal weight,
        BigDecimal full,
        BigDecimal rampPercent,
        BigDecimal ramped,
        BigDecimal spread,
        BigDecimal target,
        List<String> steps) {}
