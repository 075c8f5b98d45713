package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Figures.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Figures.ZERO;
import static io.salesops.flow.targets.domain.formula.Figures.number;
import static io.salesops.flow.targets.domain.formula.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RampTableTests {

    private static final RampTable TABLE =
            new RampTable(Map.of(1, ZERO, 2, number("25"), 3, number("50"), 4, number("75"), 5, HUNDRED));
    private static final List<YearMonth> QUARTER =
            List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));

    @Test
    void countsMonthsFromTheOneOfTheStartDate() {
        assertThat(percents("2026-01-31")).isEqualTo(numbers("0", "25", "50"));
        assertThat(percents("2025-12-01")).isEqualTo(numbers("25", "50", "75"));
        assertThat(percents("2026-03-15")).isEqualTo(numbers("0", "0", "0"));
        assertThat(percents("2025-10-01")).isEqualTo(numbers("75", "100", "100"));
    }

    @Test
    void fullyRampedIsWhoHasBeenHereForLong() {
        assertThat(percents("1999-01-01")).isEqualTo(numbers("100", "100", "100"));
        assertThat(percents(null)).isEqualTo(numbers("100", "100", "100"));
        assertThat(new RampTable(Map.of()).percents(LocalDate.parse("2026-01-01"), QUARTER))
                .isEqualTo(numbers("100", "100", "100"));
    }

    @Test
    void keepsWhatWasReachedInMonthsTheTableDoesNotName() {
        var table = new RampTable(Map.of(2, number("40"), 4, number("80")));

        assertThat(table.percents(LocalDate.parse("2026-01-01"), QUARTER)).isEqualTo(numbers("0", "40", "40"));
    }

    /** Months 1 to 3 at 100k a month. */
    @Test
    void aQuarterFromTheFirstDayCarriesThreeQuartersOfOneMonth() {
        var first = percents("2026-01-01");

        assertThat(first.stream()
                        .map(percent -> number("100000").multiply(percent).divide(HUNDRED))
                        .reduce(ZERO, BigDecimal::add))
                .isEqualByComparingTo("75000");
    }

    private static List<BigDecimal> percents(@Nullable String employedFrom) {
        return TABLE.percents(employedFrom == null ? null : LocalDate.parse(employedFrom), QUARTER);
    }
}
