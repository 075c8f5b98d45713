package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The six signs of the health of a deal, each from 0 to 100 where it is known. */
public record HealthSigns(
        @Nullable BigDecimal recency,
        @Nullable BigDecimal contacts,
        @Nullable BigDecimal playbook,
        @Nullable BigDecimal velocity,
        @Nullable BigDecimal stability,
        @Nullable BigDecimal decisionMaker) {

    /** Under which they are weighed, shown and sent. */
    public static final List<String> NAMES =
            List.of("recency", "contacts", "playbook", "velocity", "stability", "decisionMaker");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FRESH_DAYS = BigDecimal.valueOf(7);
    private static final BigDecimal COLD_DAYS = BigDecimal.valueOf(30);
    private static final int POINTS_PER_CONTACT = 25;
    private static final List<BigDecimal> STABILITY_BY_PUSHES =
            Stream.of("100", "60", "30", "0").map(BigDecimal::new).toList();

    static BigDecimal recency(long daysSinceActivity) {
        return falling(BigDecimal.valueOf(daysSinceActivity), FRESH_DAYS, COLD_DAYS);
    }

    static BigDecimal contacts(int number) {
        return BigDecimal.valueOf((long) POINTS_PER_CONTACT * number).min(HUNDRED);
    }

    /** @param medianDays within how many days half of the won deals were won */
    static BigDecimal velocity(long days, BigDecimal medianDays) {
        return falling(BigDecimal.valueOf(days), medianDays, medianDays.add(medianDays));
    }

    static BigDecimal stability(int pushes) {
        return STABILITY_BY_PUSHES.get(Math.min(pushes, STABILITY_BY_PUSHES.size() - 1));
    }

    /** Everything until a value, nothing from another one on, and evenly less between them. */
    private static BigDecimal falling(BigDecimal value, BigDecimal full, BigDecimal none) {
        if (value.compareTo(full) <= 0) {
            return HUNDRED;
        }
        return value.compareTo(none) >= 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(none.subtract(value)).divide(none.subtract(full), MathContext.DECIMAL128);
    }

    Map<String, BigDecimal> known() {
        var values = Arrays.asList(recency, contacts, playbook, velocity, stability, decisionMaker);
        var known = new LinkedHashMap<String, BigDecimal>();
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            if (value != null) {
                known.put(NAMES.get(index), value);
            }
        }
        return known;
    }
}
