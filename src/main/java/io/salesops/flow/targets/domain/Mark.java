package io.salesops.flow.targets.domain;

import java.math.BigDecimal;
import java.util.UUID;

/** A mark of attainment that a seller has just passed; money is in the currency. */
record Mark(
        UUID cycleId,
        String quarter,
        String currency,
        String sellerId,
        String sellerName,
        BigDecimal target,
        BigDecimal actual,
        int percent) {}
