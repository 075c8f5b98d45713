package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.Limits.Fairness;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.History;
import io.salesops.flow.targets.domain.formula.RampTable;
import io.salesops.flow.targets.domain.formula.SellerInput;
import io.salesops.flow.targets.domain.formula.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetForecastTests {

    private static final FiscalQuarter TARGET = FiscalQuarter.of("2026-Q1");
    private static final Fairness FAIRNESS = new Fairness(10, number("0.5"));

    @Test
    void leavesOutTheQuarterThatStillRuns() {
        var running = forecast(null, sellers(1, i -> "1", i -> "1"), TARGET.previous());

        assertThat(running.plan().base()).isEqualByComparingTo("1000");
        assertThat(running.plan().quarters().get(3).quarter()).hasToString("2025-Q3");
        assertThat(codes(running)).startsWith(Finding.QUARTER_RUNNING);
        assertThat(codes(forecast(null, sellers(1, i -> "1", i -> "1"), TARGET.plus(3))))
                .doesNotContain(Finding.QUARTER_RUNNING);
    }

    @Test
    void countsWhoReachesTheTargetByTheMeanOfTheLastFourQuarters() {
        // By history 100 each, by potential 1 of 10 has all of it and the others none: targets of 55 and 50.
        var forecast = forecast("-50", sellers(10, i -> "1", i -> i == 0 ? "1" : "0"), null);

        assertThat(forecast.realism()).isEqualTo(new Realism(10, 10, number("90")));
    }

    @Test
    void countsNeitherWhoHasNoHistoryNorWhoHasNoTarget() {
        var nobody = forecast("-100", sellers(3, i -> "1", i -> "1"), null);
        var one = forecast(null, sellers(3, i -> i == 0 ? "1" : "0", i -> "1"), null);

        assertThat(nobody.realism()).isEqualTo(new Realism(0, 3, null));
        assertThat(one.realism().measured()).isEqualTo(1);
        assertThat(one.realism().judgedBy(new Verdict("PASS", Severity.INFO, "Fine.")))
                .isEqualTo(Finding.info(Finding.REALISM, "Fine. 100 % would reach 100 %, measured on 1 of 3 sellers."));
    }

    @Test
    void flagsTerritoriesThatHaveItEasierFromTenSellersOn() {
        assertThat(fairness(sellers(10, i -> "1", i -> String.valueOf(i + 1)))).isEqualTo(Severity.WARNING);
        assertThat(fairness(sellers(9, i -> "1", i -> String.valueOf(i + 1)))).isEqualTo(Severity.INFO);
        assertThat(fairness(sellers(10, i -> "1", i -> "1"))).isEqualTo(Severity.INFO);
    }

    @Test
    void whatShowsAPatternIsForOperationsToSay() {
        var sellers = sellers(10, i -> "1", i -> String.valueOf(i + 1));

        assertThat(fairness(sellers, new Fairness(11, number("0.5")))).isEqualTo(Severity.INFO);
        assertThat(fairness(sellers, new Fairness(10, BigDecimal.ONE))).isEqualTo(Severity.INFO);
    }

    @Test
    void reportsWhoBelongsToNoTeam() {
        var loner = new SellerInput("loner", null, BigDecimal.ONE, BigDecimal.ONE, true, List.of());

        assertThat(forecast(null, List.of(loner), null).findings())
                .contains(Finding.warning(Finding.SELLER_WITHOUT_TEAM, "1 seller belongs to no team: loner."));
    }

    @Test
    void saysWhichQuartersHaveNotBegun() {
        var imagined = forecast(null, sellers(1, i -> "1", i -> "1"), TARGET.plus(-3));

        assertThat(imagined.findings())
                .filteredOn(finding -> finding.code().equals("QUARTER_TO_COME"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .isEqualTo("2025-Q3, 2025-Q4 have not begun yet: their numbers are taken as stated."));
        assertThat(codes(forecast(null, sellers(1, i -> "1", i -> "1"), TARGET)))
                .doesNotContain("QUARTER_TO_COME");
    }

    @Test
    void saysBelowThePlanWhereItIsBelow() {
        var ramp = new SellerInput(
                "new", "team", BigDecimal.ONE, BigDecimal.ONE, true, List.of(number("50"), number("50"), number("50")));

        assertThat(forecast(null, List.of(ramp), null).findings().toString())
                .contains("The targets together are 50.00 % below the plan");
    }

    private static Severity fairness(List<SellerInput> sellers) {
        return fairness(sellers, FAIRNESS);
    }

    private static Severity fairness(List<SellerInput> sellers, Fairness fairness) {
        return forecast(null, sellers, null, fairness).findings().stream()
                .filter(finding -> finding.code().equals(Finding.FAIRNESS))
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    /** Of quarters that brought 200, 200, 300, 300 and 200. */
    private static TargetForecast forecast(
            @Nullable String growth, List<SellerInput> sellers, @Nullable FiscalQuarter running) {
        return forecast(growth, sellers, running, FAIRNESS);
    }

    private static TargetForecast forecast(
            @Nullable String growth, List<SellerInput> sellers, @Nullable FiscalQuarter running, Fairness fairness) {
        var values = IntStream.range(0, 5)
                .boxed()
                .collect(toMap(
                        i -> TARGET.plus(i - 5),
                        i -> number(List.of("200", "200", "300", "300", "200").get(i))));
        return TargetForecast.compute(
                new PlanInput(
                        TARGET,
                        number(growth == null ? "0" : growth),
                        BigDecimal.ZERO,
                        new History(values, Set.of()),
                        running == null ? TARGET : running,
                        running,
                        "USD"),
                sellers,
                new Limits(new RampTable(Map.of()), number("10"), number("80"), number("85"), fairness));
    }

    private static List<SellerInput> sellers(int count, IntFunction<String> history, IntFunction<String> potential) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SellerInput(
                        "s%02d".formatted(i),
                        "team",
                        number(history.apply(i)),
                        number(potential.apply(i)),
                        true,
                        List.of()))
                .toList();
    }

    private static List<String> codes(TargetForecast forecast) {
        return forecast.findings().stream().map(Finding::code).toList();
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
