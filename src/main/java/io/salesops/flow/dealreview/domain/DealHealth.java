package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How healthy a deal is.
 *
 * @param score from 0 to 100; none where nothing is known
 * @param measured how many of the signs are known
 * @param signs those that are, rounded to whole points
 */
public record DealHealth(@Nullable BigDecimal score, Colour colour, int measured, Map<String, Integer> signs) {

    public enum Colour {
        UNKNOWN,
        RED,
        YELLOW,
        GREEN
    }

    /** The colour is that of the score as people read it. */
    static DealHealth of(HealthSigns signs, Weights weights, HealthRules.Tables tables) {
        var score = weights.mean(signs.known())
                .map(mean -> mean.setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
        return new DealHealth(score, tables.colour(score), signs.known().size(), rounded(signs));
    }

    private static Map<String, Integer> rounded(HealthSigns signs) {
        var rounded = new TreeMap<String, Integer>();
        signs.known()
                .forEach((name, value) -> rounded.put(
                        name, value.setScale(0, RoundingMode.HALF_UP).intValueExact()));
        return rounded;
    }

    /** How many signs there are. */
    public int of() {
        return HealthSigns.NAMES.size();
    }
}
