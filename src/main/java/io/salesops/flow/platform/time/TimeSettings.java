package io.salesops.flow.platform.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param asOf the day that counts as today; absent: the real one
 * @param defaultRegion the region of whoever has none
 * @param regions holiday calendar (ISO country code of jollyday) and time zone of each region, by name
 */
@ConfigurationProperties("salesops")
record TimeSettings(@Nullable LocalDate asOf, String defaultRegion, Map<String, Region> regions) {

    TimeSettings {
        if (!regions.containsKey(defaultRegion)) {
            throw new IllegalArgumentException(
                    "salesops.default-region is '%s', which salesops.regions does not define".formatted(defaultRegion));
        }
    }

    record Region(String holidays, ZoneId zone) {}

    /** The region of that name; of nobody's and unknown names the default one. */
    Region region(@Nullable String name) {
        var region = name == null ? null : regions.get(name);
        return region != null ? region : Objects.requireNonNull(regions.get(defaultRegion));
    }
}
