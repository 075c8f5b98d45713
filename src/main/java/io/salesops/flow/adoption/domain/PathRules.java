package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;

/** What the table says of the cost of a tool, asked without a request. */
public interface PathRules {

    ToolPath path(BigDecimal annualCost);
}
