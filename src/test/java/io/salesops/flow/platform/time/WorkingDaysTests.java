package io.salesops.flow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.platform.time.TimeSettings.Region;
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

    private final WorkingDays workingDays = new WorkingDays(new TimeSettings(null, "US", REGIONS));

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
        assertThatThrownBy(() -> new TimeSettings(null, "Atlantis", REGIONS)).hasMessageContaining("Atlantis");
    }
}
