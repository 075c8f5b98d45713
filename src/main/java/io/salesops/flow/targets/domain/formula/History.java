package io.salesops.flow.targets.domain.formula;

import io.salesops.flow.platform.time.FiscalQuarter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was sold by quarter.
 *
 * @param partial the quarters that the data covers only in part
 */
public record History(Map<FiscalQuarter, BigDecimal> values, Set<FiscalQuarter> partial) {

    public History {
        values = Map.copyOf(values);
        partial = Set.copyOf(partial);
    }

    public boolean knows(FiscalQuarter quarter) {
        return values.containsKey(quarter);
    }

    public History without(FiscalQuarter quarter) {
        var others = new TreeMap<>(values);
        others.remove(quarter);
        return new History(others, partial);
    }

    /** The value of a quarter that the data covers from its beginning to its end. */
    Optional<BigDecimal> complete(FiscalQuarter quarter) {
        return partial.contains(quarter) ? Optional.empty() : Optional.ofNullable(values.get(quarter));
    }

    /** Callers see to it that there is one. */
    FiscalQuarter first() {
        return Collections.min(values.keySet());
    }

    Optional<FiscalQuarter> lastBefore(FiscalQuarter quarter) {
        return Optional.ofNullable(new TreeMap<>(values).lowerKey(quarter));
    }
}
