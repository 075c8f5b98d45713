package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.HUNDRED;
import static java.math.BigDecimal.ZERO;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
