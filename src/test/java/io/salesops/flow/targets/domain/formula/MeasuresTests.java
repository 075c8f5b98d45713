package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Figures.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Figures.ZERO;
import static io.salesops.flow.targets.domain.formula.Figures.number;
import static io.salesops.flow.targets.domain.formula.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.targets.domain.formula.Measures.Carrier;
import io.salesops.flow.targets.domain.formula.Measures.Days;
import io.salesops.flow.targets.domain.formula.Measures.PayoutRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTests {

    private static final Days FIRST_QUARTER = days("2026-01-01", "2026-03-31");
    private static final List<PayoutRate> STANDARD = List.of(rate("130", "2"), rate("0", "1"), rate("100", "1.5"));
    private static final List<PayoutRate> DECELERATOR = List.of(rate("0", "0.5"), rate("50", "1.5"));

    @Test
    void capacityIsWhatSellersCanBeExpectedToBring() {
        var ramped = new Carrier(number("150"), HUNDRED, number("85"));
        var inRamp = new Carrier(number("150"), number("50"), number("80"));

        assertThat(Measures.capacity(
                        Stream.concat(Collections.nCopies(7, ramped).stream(), Collections.nCopies(3, inRamp).stream())
                                .toList()))
                .isEqualByComparingTo("1072.5");
    }

    @ParameterizedTest(name = "{0} of 10: {1} %")
    @CsvSource({"4, 40", "5, 50", "7, 70", "10, 100", "0, 0"})
    void realismIsTheShareOfThoseWhoReachTheirTarget(int reaching, BigDecimal percent) {
        var attainments = Stream.concat(
                        Collections.nCopies(reaching, HUNDRED).stream(),
                        Collections.nCopies(10 - reaching, number("99.99")).stream())
                .toList();

        assertThat(Measures.attainableSharePercent(attainments))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo(percent));
    }

    @Test
    void whatNobodyCanReachIsNotApplicable() {
        assertThat(Measures.attainableSharePercent(List.of())).isEmpty();
        assertThat(Measures.attainmentPercent(HUNDRED, ZERO)).isEmpty();
        assertThat(Measures.gapPercent(ZERO, HUNDRED)).isEmpty();
        assertThat(Measures.overAssignmentPercent(HUNDRED, ZERO)).isEmpty();
    }

    @Test
    void fairnessIsTheCorrelationOfSizeAndAttainment() {
        var r = Measures.correlation(numbers("200", "400", "600", "800"), numbers("110", "100", "95", "80"));

        assertThat(r.map(value -> value.setScale(3, RoundingMode.HALF_UP))).contains(number("-0.981"));
    }

    @Test
    void withoutVarianceThereIsNoCorrelation() {
        var thirds = Collections.nCopies(3, BigDecimal.ONE.divide(number("3"), Decimals.EXACT));

        assertThat(Measures.correlation(numbers("1", "2", "3"), thirds)).isEmpty();
        assertThat(Measures.correlation(numbers("1"), numbers("2"))).isEmpty();
        assertThat(Measures.correlation(List.of(), List.of())).isEmpty();
    }

    @Test
    void prorationCountsCalendarDays() {
        var fromMarch = Measures.prorate(number("20000"), FIRST_QUARTER, days("2026-03-01", "2026-12-31"));

        assertThat(fromMarch.add(number("80000")).setScale(2, RoundingMode.HALF_UP))
                .hasToString("86888.89");
        assertThat(Measures.prorate(HUNDRED, FIRST_QUARTER, days("2026-04-01", "2026-04-30")))
                .isZero();
    }

    @Test
    void aTerritoryThatChangesCountsBothWays() {
        var before = Measures.prorate(number("300"), FIRST_QUARTER, days("2026-01-01", "2026-01-30"));
        var after = Measures.prorate(number("240"), FIRST_QUARTER, days("2026-01-31", "2026-03-31"));

        assertThat(before.add(after)).isEqualByComparingTo("260");
    }

    @Test
    void gapsAndChangesAreMeasuredAgainstWhatStoodFirst() {
        assertThat(Measures.gapPercent(number("50"), number("45"))).contains(number("10"));
        assertThat(Measures.cumulativeChangePercent(number("552"), number("524"))
                        .map(percent -> percent.setScale(2, RoundingMode.HALF_UP)))
                .contains(number("5.07"));
        assertThat(Measures.overAssignmentPercent(number("1340.325"), number("1260")))
                .contains(number("6.375"));
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"0, 0", "80, 80", "100, 100", "130, 145", "145, 175"})
    void payoutGrowsFasterAboveTheTarget(BigDecimal attainment, BigDecimal payout) {
        assertThat(Measures.payoutPercent(attainment, STANDARD)).isEqualByComparingTo(payout);
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"40, 20", "50, 25", "100, 100"})
    void payoutGrowsSlowlyAtFirstWithADecelerator(BigDecimal attainment, BigDecimal payout) {
        assertThat(Measures.payoutPercent(attainment, DECELERATOR)).isEqualByComparingTo(payout);
    }

    private static PayoutRate rate(String from, String multiplier) {
        return new PayoutRate(number(from), number(multiplier));
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
