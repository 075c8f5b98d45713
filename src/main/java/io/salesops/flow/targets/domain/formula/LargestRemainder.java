package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.clean;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes whole units of exact amounts, so that together they are exactly a given whole. */
public final class LargestRemainder {

    private LargestRemainder() {}

    /** Everybody gets the whole units of their amount; what is left goes to the largest remainders, ties by id. */
    public static Map<String, BigDecimal> distribute(BigDecimal whole, Map<String, BigDecimal> exact) {
        if (exact.isEmpty()) {
            return Map.of();
        }
        var units = exact.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().setScale(0, RoundingMode.FLOOR),
                        (one, other) -> one,
                        LinkedHashMap::new));
        var left = whole.subtract(Decimals.sum(units.values())).intValueExact();
        var forEach = BigDecimal.valueOf(Math.floorDiv(left, units.size()));
        units.replaceAll((id, value) -> value.add(forEach));
        exact.entrySet().stream()
                .sorted(Comparator.comparing(LargestRemainder::remainder)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(Math.floorMod(left, units.size()))
                .forEach(entry -> units.merge(entry.getKey(), BigDecimal.ONE, BigDecimal::add));
        return units;
    }

    private static BigDecimal remainder(Map.Entry<String, BigDecimal> exact) {
        var value = exact.getValue();
        return clean(value.subtract(value.setScale(0, RoundingMode.FLOOR)));
    }
}
