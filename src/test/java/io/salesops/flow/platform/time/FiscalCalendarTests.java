package io.salesops.flow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salesops.flow.platform.time.TimeSettings.Region;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTests {

    @ParameterizedTest(name = "year from month {0}: {1} is {2} to {3}")
    @CsvSource({
        "1, 2026-Q1, 2026-01-01, 2026-03-31",
        "1, 2026-Q4, 2026-10-01, 2026-12-31",
        "2, 2026-Q1, 2025-02-01, 2025-04-30",
        "2, 2026-Q4, 2025-11-01, 2026-01-31",
        "10, 2026-Q1, 2025-10-01, 2025-12-31",
        "12, 2024-Q1, 2023-12-01, 2024-02-29", // in a leap year
    })
    void knowsWhenAQuarterIs(int firstMonth, String quarter, LocalDate start, LocalDate lastDay) {
        var calendar = calendar(firstMonth);
        assertThat(calendar.startOf(FiscalQuarter.of(quarter))).isEqualTo(start);
        assertThat(calendar.lastDayOf(FiscalQuarter.of(quarter))).isEqualTo(lastDay);
        assertThat(calendar.of(start)).hasToString(quarter);
        assertThat(calendar.of(lastDay)).hasToString(quarter);
    }

    @Test
    void namesTheMonths() {
        assertThat(calendar(2).monthsOf(FiscalQuarter.of("2026-Q4")))
                .containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
    }

    @Test
    void countsOverTheTurnOfTheYear() {
        var quarter = FiscalQuarter.of("2026-Q1");
        assertThat(quarter.previous()).hasToString("2025-Q4");
        assertThat(quarter.plus(7)).hasToString("2027-Q4");
        assertThat(quarter.plus(-8)).hasToString("2024-Q1").isLessThan(quarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-Q5", "2026-Q0", "2026Q1", "26-Q1", "2026-q1", "2026-Q1 "})
    void refusesWhatIsNotAQuarter(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalQuarter.of(text))
                .withMessage("'%s' is not a quarter such as 2026-Q1.", text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void refusesAMonthThatIsNone(int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar(month)).withMessageContaining("" + month);
    }

    private static FiscalCalendar calendar(int firstMonth) {
        return new FiscalCalendar(
                new TimeSettings(null, "US", firstMonth, Map.of("US", new Region("us", ZoneOffset.UTC))));
    }
}
