package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of those who may use a tool did so in a period of its rhythm.
 *
 * @param licensed who holds a licence; everybody ever seen where licences are not kept
 */
public record Use(int licensed, int active) {

    private static final int SCALE = 2;

    /** Adoption in per cent, never rounded up to a limit; of nobody there is none. */
    public Optional<BigDecimal> percent() {
        return licensed == 0 ? Optional.empty() : Optional.of(Share.percent(active, licensed));
    }

    /** What each active one costs; of nobody there is no cost. */
    Optional<BigDecimal> costOfEach(BigDecimal cost) {
        return active == 0
                ? Optional.empty()
                : Optional.of(cost.divide(BigDecimal.valueOf(active), SCALE, RoundingMode.HALF_UP));
    }
}
