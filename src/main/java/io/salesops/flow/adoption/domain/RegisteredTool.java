package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** A tool of the register, and how it was used in the last period of its rhythm. */
public record RegisteredTool(Tool tool, Use use) {

    /** A year's cost for everybody who worked with the tool. */
    public Optional<BigDecimal> costPerActiveUser() {
        return tool.contract().flatMap(contract -> use.costOfEach(contract.annualCost()));
    }
}
