package io.salesops.flow.adoption.domain;

import io.salesops.flow.platform.Conflict;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What a row of the table says about the criteria.
 *
 * @param tieMargin the two best go on together when they differ by less
 */
public record CriteriaWeights(
        BigDecimal fit,
        BigDecimal integration,
        BigDecimal security,
        BigDecimal usability,
        BigDecimal cost,
        BigDecimal tieMargin) {

    public static final String TABLE = "weigh-tool-criteria";

    /** Operations may change the weights, but a candidate stays on the scale from 0 to 10. */
    void requireWhole() {
        var sum = Stream.of(fit, integration, security, usability, cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new Conflict("The weights in a row of the table '%s' must add up to 1, and add up to %s."
                    .formatted(TABLE, sum.stripTrailingZeros().toPlainString()));
        }
    }
}
