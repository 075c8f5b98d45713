package io.salesops.flow.targets.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.targets.domain.formula.Measures.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Start on 2 March: April weighs 30 × 25, May 31 × 50, June 30 × 75; together 4,550. */
class RampedPartTests {

    private static final RampTable RAMP = new RampTable(Map.of(
            1, BigDecimal.ZERO,
            2, new BigDecimal(25),
            3, new BigDecimal(50),
            4, new BigDecimal(75),
            5, new BigDecimal(100)));
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Days QUARTER = new Days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
        "2026-03-31, 0",
        "2026-04-30, 7500",
        "2026-05-31, 23000",
        "2026-06-15, 34250",
        "2026-06-30, 45500",
        "2026-09-30, 45500",
    })
    void eachDayWeighsByItsRamp(LocalDate until, BigDecimal expected) {
        assertThat(part(START, new BigDecimal(45_500), QUARTER, until)).isEqualByComparingTo(expected);
    }

    @Test
    void daysBeforeTheStartWeighNothing() {
        var lateStart = LocalDate.of(2026, 5, 20);
        assertThat(part(lateStart, new BigDecimal(100), QUARTER, LocalDate.of(2026, 5, 31)))
                .isZero();
        assertThat(part(lateStart, new BigDecimal(100), QUARTER, LocalDate.of(2026, 6, 15)))
                .isEqualByComparingTo("50");
    }

    @Test
    void aTargetWhereTheRampAsksNothingIsSharedOutByDays() {
        var firstMonth = new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(part(START, new BigDecimal(300), firstMonth, LocalDate.of(2026, 3, 11)))
                .isEqualByComparingTo("100");
    }

    @Test
    void theRampLastsAsLongAsLessThanAFullTargetCounts() {
        assertThat(RAMP.months()).isEqualTo(4);
        assertThat(new RampTable(Map.of()).months()).isZero();
    }

    private static BigDecimal part(LocalDate start, BigDecimal target, Days quarter, LocalDate until) {
        return new RampedPart(RAMP, start).of(target, quarter, new Days(start, until));
    }
}
