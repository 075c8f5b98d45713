package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.EXACT;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands the difference that one change made to the others. */
public final class Redistribution {

    private Redistribution() {}

    /**
     * The targets after everybody took a part of the difference, in proportion to what they have; where nobody has
     * anything, all take the same. Whole units in, whole units out.
     */
    public static Map<String, BigDecimal> spread(BigDecimal difference, Map<String, BigDecimal> current) {
        var together = Decimals.sum(current.values());
        var wanted = together.add(difference);
        if (wanted.signum() < 0) {
            throw new IllegalArgumentException(
                    "The others have %s together and cannot give up %s.".formatted(together, difference.negate()));
        }
        var exact = new LinkedHashMap<>(current);
        exact.replaceAll((id, value) -> part(wanted, value, together, current.size()));
        return LargestRemainder.distribute(wanted, exact);
    }

    private static BigDecimal part(BigDecimal whole, BigDecimal value, BigDecimal together, int people) {
        return together.signum() == 0
                ? whole.divide(BigDecimal.valueOf(people), EXACT)
                : whole.multiply(value, EXACT).divide(together, EXACT);
    }
}
