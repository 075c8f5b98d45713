package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

final class Numbers {

    private Numbers() {}

    /** Finite numbers only; with {@code textToo}, also those that a form writes as text. */
    static Optional<BigDecimal> find(JsonNode value, boolean textToo) {
        if (!value.isNumber() && !(textToo && value.isTextual())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.asText()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
