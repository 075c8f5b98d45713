package io.salesops.flow.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of renewals. */
class LicenceNeedTests {

    @ParameterizedTest(name = "{1} active of {0}: keep {2}, reclaim {3}")
    @CsvSource({
        "100, 62, 68, 32",
        "100, 95, 100, 0",
        "100, 90, 100, 0",
        "100, 89, 98, 2",
        "100, 9, 10, 90",
        "100, 0, 0, 100",
        "0, 5, 0, 0",
        "1000000, 900000, 1000000, 0",
        "1000000, 899999, 999998, 2",
    })
    void nineOfTenLicencesKeptAreInUse(int licences, int active, int keep, int reclaim) {
        assertThat(LicenceNeed.of(licences, active, new BigDecimal("0.9"))).isEqualTo(new LicenceNeed(keep, reclaim));
    }
}
