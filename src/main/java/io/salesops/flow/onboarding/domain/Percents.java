package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/** How onboarding counts in per cent; of nothing there is no percentage. */
final class Percents {

    static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 4;

    private Percents() {}

    static Optional<BigDecimal> of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, SCALE, RoundingMode.HALF_UP));
    }

    static Optional<BigDecimal> mean(Collection<BigDecimal> percents) {
        return percents.isEmpty()
                ? Optional.empty()
                : Optional.of(percents.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(percents.size()), SCALE, RoundingMode.HALF_UP));
    }
}
