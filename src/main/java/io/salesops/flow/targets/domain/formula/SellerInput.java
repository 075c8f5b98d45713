package io.salesops.flow.targets.domain.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seller among whom a pool is shared out.
 *
 * @param historyShare of the bookings of all sellers, 0 to 1
 * @param potentialShare of the open qualified pipeline of all sellers, 0 to 1
 * @param measured whether the seller has any bookings or pipeline
 * @param rampPercents for each month of the quarter; empty: fully ramped
 */
public record SellerInput(
        String sellerId,
        @Nullable String teamId,
        BigDecimal historyShare,
        BigDecimal potentialShare,
        boolean measured,
        List<BigDecimal> rampPercents) {

    public SellerInput {
        rampPercents = List.copyOf(rampPercents);
    }

    BigDecimal rampPercent() {
        return rampPercents.isEmpty() ? Decimals.HUNDRED : Decimals.mean(rampPercents);
    }
}
