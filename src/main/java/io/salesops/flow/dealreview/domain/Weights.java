package io.salesops.flow.dealreview.domain;

import static java.math.BigDecimal.ZERO;

import io.salesops.flow.platform.Conflict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/** How much each part of a score counts, as a row of a table says. */
public record Weights(Map<String, BigDecimal> byName) {

    public Weights {
        if (byName.values().stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new Conflict("The weights of a score cannot be below 0: " + byName);
        }
    }

    /** The mean of the values that are known: the weights of the others are made up for. */
    Optional<BigDecimal> mean(Map<String, BigDecimal> values) {
        var total = values.keySet().stream().map(this::of).reduce(ZERO, BigDecimal::add);
        var sum = values.entrySet().stream()
                .map(value -> of(value.getKey()).multiply(value.getValue()))
                .reduce(ZERO, BigDecimal::add);
        return total.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(total, MathContext.DECIMAL128));
    }

    private BigDecimal of(String name) {
        return byName.getOrDefault(name, ZERO);
    }
}
