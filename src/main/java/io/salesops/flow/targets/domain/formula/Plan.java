package io.salesops.flow.targets.domain.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the company plans to sell in a quarter, and what is shared out for it.
 *
 * @param base what the last four completed quarters brought
 * @param seasonalShare the quarter's part of a year, 0 to 1
 * @param pool the plan with its over-assignment, not rounded
 */
public record Plan(
        BigDecimal base,
        BigDecimal growthPercent,
        BigDecimal seasonalShare,
        BigDecimal overAssignmentPercent,
        BigDecimal plan,
        BigDecimal pool,
        List<BaseQuarter> quarters,
        List<Finding> findings) {}
