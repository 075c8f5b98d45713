package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.HUNDRED;
import static java.math.BigDecimal.ZERO;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a full target a new seller carries.
 *
 * @param percentByMonth by month of employment, from 1, the month of the start date
 */
public record RampTable(Map<Integer, BigDecimal> percentByMonth) {

    public RampTable {
        percentByMonth = Map.copyOf(percentByMonth);
    }

    /** A percentage for each of the months; whoever has no start date has been here for long. */
    public List<BigDecimal> percents(@Nullable LocalDate employedFrom, List<YearMonth> months) {
        if (employedFrom == null) {
            return months.stream().map(month -> HUNDRED).toList();
        }
        var start = YearMonth.from(employedFrom);
        return months.stream()
                .map(month -> percent(start.until(month, MONTHS) + 1))
                .toList();
    }

    /** How many months from the start date on carry less than a full target. */
    public int months() {
        return (int) IntStream.rangeClosed(
                        1, percentByMonth.keySet().stream().max(naturalOrder()).orElse(0))
                .filter(month -> percent(month).compareTo(HUNDRED) < 0)
                .count();
    }

    private BigDecimal percent(long monthOfEmployment) {
        if (monthOfEmployment < 1) {
            return ZERO;
        }
        var byMonth = new TreeMap<>(percentByMonth);
        if (byMonth.isEmpty() || monthOfEmployment > byMonth.lastKey()) {
            return HUNDRED;
        }
        var reached = byMonth.floorEntry((int) monthOfEmployment);
        return reached == null ? ZERO : reached.getValue();
    }
}
