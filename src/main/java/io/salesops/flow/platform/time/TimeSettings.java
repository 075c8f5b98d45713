package io.salesops.flow.platform.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param asOf the day that counts as today; absent: the real one
 * @param defaultRegion the region of whoever has none
 * @param fiscalYearStartMonth the month, 1 to 12, in which a fiscal year begins
 * @param regions holiday calendar (ISO country code of jollyday) and time zone of each region, by name
 */
@ConfigurationProperties("salesops")
record TimeSettings(
        @Nullable LocalDate asOf,
        String defaultRegion,
        @DefaultValue("1") int fiscalYearStartMonth,
        Map<String, Region> regions) {

    TimeSettings {
        if (!regions.containsKey(defaultRegion)) {
            throw new IllegalArgumentException(
                    "salesops.default-region is '%s', which salesops.regions does not define".formatted(defaultRegion));
        }
        if (fiscalYearStartMonth < 1 || fiscalYearStartMonth > 12) {
            throw new IllegalArgumentException(
                    "salesops.fiscal-year-start-month is %d, not a month from 1 to 12".formatted(fiscalYearStartMonth));
        }
    }

    record Region(String holidays, ZoneId zone) {}

    /** The region of that name; of nobody's and unknown names the default one. */
    Region region(@Nullable String name) {
        var region = name == null ? null : regions.get(name);
        return region != null ? region : Objects.requireNonNull(regions.get(defaultRegion));
    }
}
