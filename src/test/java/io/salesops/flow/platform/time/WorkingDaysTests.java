package io.salesops.flow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.platform.time.TimeSettings.Region;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private static final Map<String, Region> REGIONS = Map.of(
            "US", new Region("us", ZoneId.of("America/New_York")),
            "IT", new Region("it", ZoneId.of("Europe/Rome")));

    private final WorkingDays workingDays = new WorkingDays(new TimeSettings(null, "US", 1, REGIONS));

    @ParameterizedTest(name = "{0} and {1} working days in {2}: {3}")
    @CsvSource({
        "2026-03-06T10:00, 2, US, 2026-03-10T10:00", // over a weekend in which the clocks change
        "2026-03-06T10:00, 0, US, 2026-03-06T10:00",
        "2026-03-07T10:00, 1, US, 2026-03-09T10:00", // from a Saturday
        "2026-04-30T10:00, 1, IT, 2026-05-04T10:00", // over Labour Day and a weekend
        "2026-04-30T10:00, 1, US, 2026-05-01T10:00",
        "2026-07-02T17:30, 1, US, 2026-07-06T17:30", // Independence Day is observed on Friday
        "2026-12-31T09:00, 1, IT, 2027-01-04T09:00", // over the turn of the year
    })
    void countOnlyTheDaysOnWhichTheRegionWorks(LocalDateTime start, int days, String region, LocalDateTime expected) {
        var zone = Objects.requireNonNull(REGIONS.get(region)).zone();
        assertThat(workingDays.after(start.atZone(zone).toInstant(), days, region))
                .isEqualTo(expected.atZone(zone).toInstant());
    }

    @ParameterizedTest(name = "{1} days from {0} in {2}, planned on {3}: {4}")
    @CsvSource({
        "2026-03-02, -7, US, 2026-02-01, 2026-02-23",
        "2026-03-02, -4, US, 2026-02-01, 2026-02-26",
        "2026-03-02, -1, US, 2026-02-01, 2026-02-27", // back from a Sunday
        "2026-03-02, 30, US, 2026-02-01, 2026-04-01",
        "2026-03-02, 60, US, 2026-02-01, 2026-05-01",
        "2026-03-02, 90, US, 2026-02-01, 2026-06-01", // forward from a Sunday
        "2026-03-02, 60, IT, 2026-02-01, 2026-05-04", // over Labour Day and a weekend
        "2026-03-01, 0, US, 2026-02-01, 2026-03-02", // the start itself moves forward
        "2026-03-02, -4, US, 2026-02-26, 2026-02-26", // today is not past
        "2026-03-02, -4, US, 2026-02-27, 2026-03-02", // past: the next working day
        "2026-03-02, -1, US, 2026-02-28, 2026-03-02", // moved back into the past
    })
    void dueDatesMoveAwayFromDaysOffWork(LocalDate start, int days, String region, LocalDate madeOn, LocalDate due) {
        assertThat(workingDays.offset(start, days, region, madeOn)).isEqualTo(due);
    }

    @Test
    void theNextWorkingDayIsNeverTheSame() {
        assertThat(workingDays.nextWorkingDay(LocalDate.of(2026, 3, 2), "US")).isEqualTo("2026-03-03");
        assertThat(workingDays.nextWorkingDay(LocalDate.of(2026, 4, 30), "IT")).isEqualTo("2026-05-04");
    }

    @Test
    void aDayEndsAtMidnightOfTheRegion() {
        assertThat(workingDays.endOf(LocalDate.of(2026, 3, 28), "IT")).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(workingDays.endOf(LocalDate.of(2026, 3, 29), "IT")).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void takesTheDefaultRegionForWhoeverHasNone() {
        var start = LocalDateTime.parse("2026-04-30T10:00")
                .atZone(ZoneId.of("America/New_York"))
                .toInstant();
        assertThat(workingDays.after(start, 1, null)).isEqualTo(workingDays.after(start, 1, "US"));
        assertThat(workingDays.after(start, 1, "Atlantis")).isEqualTo(workingDays.after(start, 1, "US"));
    }

    @Test
    void refusesADefaultRegionThatIsNotDefined() {
        assertThatThrownBy(() -> new TimeSettings(null, "Atlantis", 1, REGIONS)).hasMessageContaining("Atlantis");
    }
}
