package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Figures.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Figures.TEN;
import static io.salesops.flow.targets.domain.formula.Figures.before;
import static io.salesops.flow.targets.domain.formula.Figures.codes;
import static io.salesops.flow.targets.domain.formula.Figures.inTeam;
import static io.salesops.flow.targets.domain.formula.Figures.number;
import static io.salesops.flow.targets.domain.formula.Figures.pool;
import static io.salesops.flow.targets.domain.formula.Figures.quarter;
import static io.salesops.flow.targets.domain.formula.Figures.seller;
import static io.salesops.flow.targets.domain.formula.Figures.split;
import static io.salesops.flow.targets.domain.formula.Figures.targets;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitFormulaTests {

    private static final Plan EXAMPLE = PlanFormula.plan(
            before("2026-Q1", "900", "1050", "950", "1300"), quarter("2026-Q1"), number("20"), number("15"));

    @Test
    void splitsTheWorkedExample() {
        var split = split(
                EXAMPLE,
                seller("A", "0.40", "0.30"),
                seller("B", "0.30", "0.30"),
                seller("C", "0.20", "0.20"),
                seller("D", "0.10", "0.20", "25", "50", "75"));

        assertThat(split.sellers())
                .extracting(SellerResult::full)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("507.15"), number("434.70"), number("289.80"), number("217.35"));
        assertThat(split.sellers().get(3).rampPercent()).isEqualByComparingTo("50");
        assertThat(split.sellers().get(3).ramped()).isEqualByComparingTo("108.675");
        assertThat(split.sellers())
                .extracting(seller -> seller.spread().setScale(4, RoundingMode.HALF_UP))
                .containsExactly(number("551.8985"), number("473.0559"), number("315.3706"), number("108.6750"));
        assertThat(targets(split)).containsExactly("A 552", "B 473", "C 315", "D 109");
        assertThat(split.unassigned()).isZero();
        assertThat(split.assigned()).isEqualByComparingTo("1449");
        assertThat(split.findings()).isEmpty();
    }

    @Test
    void tellsHowATargetCameAbout() {
        var split = split(
                EXAMPLE,
                seller("A", "0.40", "0.30"),
                seller("B", "0.50", "0.50"),
                seller("D", "0.10", "0.20", "25", "50", "75"));

        assertThat(split.sellers().get(0).steps())
                .containsExactly(
                        "The company's last four quarters brought USD 4,200; with 20 % growth that is USD 5,040,"
                                + " of which this quarter's share is 25 %: the plan is USD 1,260.",
                        "With 15 % over-assignment, USD 1,449 is shared out among the sellers.",
                        "Your share is 35.00 % (bookings 40 %, open pipeline 30 %): USD 507.15.",
                        "Colleagues in ramp cannot carry all of theirs yet; your part of it is USD 44.75 (+8.82 %):"
                                + " USD 551.90.",
                        "Rounded so that all targets together are exactly the pool: USD 552.");
        assertThat(split.sellers().get(2).steps()).contains("In ramp: 25 %, 50 %, 75 %, on average 50 %: USD 108.68.");
    }

    @Test
    void leavesVisibleWhatNobodyMayTakeOn() {
        var split = split(pool("1000"), seller("A", "0.5", "0.5"), seller("B", "0.5", "0.5", "0", "0", "0"));

        assertThat(targets(split)).containsExactly("A 550", "B 0");
        assertThat(split.unassigned()).isEqualByComparingTo("450");
        assertThat(codes(split.findings())).containsExactly(Finding.UNASSIGNED);
    }

    @Test
    void spreadsExactlyUpToTheLimit() {
        var split = SplitFormula.split(
                pool("1100"), List.of(seller("A", "10", "10"), seller("B", "1", "1", "0", "0", "0")), TEN, "USD");

        assertThat(targets(split)).as("1,000 + 10 %% takes all of 100").containsExactly("A 1100", "B 0");
        assertThat(split.unassigned()).isZero();
    }

    @Test
    void leavesTheShortfallUnassignedWhenEverybodyIsInRamp() {
        var split = split(
                pool("1000"), seller("A", "0.5", "0.5", "0", "25", "50"), seller("B", "0.5", "0.5", "50", "75", "100"));

        assertThat(targets(split)).containsExactly("A 125", "B 375");
        assertThat(split.unassigned()).isEqualByComparingTo("500");
        assertThat(codes(split.findings())).containsExactly(Finding.ALL_IN_RAMP, Finding.UNASSIGNED);
    }

    @Test
    void givesTheMedianOfTheTeamToWhomNothingIsKnownOf() {
        var split = split(
                pool("1000"),
                inTeam("one", "A", "0.1", "0.1"),
                inTeam("one", "B", "0.2", "0.2"),
                inTeam("one", "C", "0.3", "0.3"),
                inTeam("two", "D", "0.4", "0.4"),
                inTeam("one", "N", "0", "0"),
                inTeam("three", "M", "0", "0"));

        // .1 .2 .3 .4, the median of team one .2, that of all .25; together 1.45
        assertThat(targets(split)).containsExactly("A 69", "B 138", "C 207", "D 276", "N 138", "M 172");
        assertThat(codes(split.findings())).containsExactly(Finding.SELLER_WITHOUT_HISTORY);
        assertThat(split.findings().get(0).text()).startsWith("2 of 6 sellers").endsWith("N, M.");
        assertThat(split.sellers().get(4).steps().get(2)).contains("median share of your team, 13.79 %");
    }

    @Test
    void sharesEquallyWhenNobodyHasAnything() {
        var split = split(pool("100"), seller("C", "0", "0"), seller("B", "0", "0"), seller("A", "0", "0"));

        assertThat(targets(split)).as("ties by id").containsExactly("C 33", "B 33", "A 34");
        assertThat(codes(split.findings()))
                .containsExactly(Finding.ZERO_HISTORY, Finding.ZERO_POTENTIAL, Finding.SELLER_WITHOUT_HISTORY);
    }

    @Test
    void letsTheOtherShareDecideWhereOneIsZeroEverywhere() {
        var noPotential = split(pool("100"), seller("A", "0.7", "0"), seller("B", "0.3", "0"));
        var noHistory = split(pool("100"), seller("A", "0", "0.2"), seller("B", "0", "0.8"));

        assertThat(targets(noPotential)).containsExactly("A 70", "B 30");
        assertThat(codes(noPotential.findings())).containsExactly(Finding.ZERO_POTENTIAL);
        assertThat(targets(noHistory)).containsExactly("A 20", "B 80");
        assertThat(codes(noHistory.findings())).containsExactly(Finding.ZERO_HISTORY);
    }

    @Test
    void normalisesSharesThatDoNotSumToOne() {
        var split = split(pool("100"), seller("A", "0.6", "60"), seller("B", "0.2", "20"));

        assertThat(targets(split)).containsExactly("A 75", "B 25");
        assertThat(codes(split.findings())).containsExactly(Finding.SHARES_NORMALISED, Finding.SHARES_NORMALISED);
        assertThat(split.findings().get(0).text()).contains("0.8");
    }

    @Test
    void splitsAmongOneAndAmongNobody() {
        assertThat(targets(split(pool("1449.5"), seller("A", "1", "1")))).containsExactly("A 1450");

        var nobody = split(pool("1449.4"));
        assertThat(nobody.sellers()).isEmpty();
        assertThat(nobody.unassigned()).isEqualByComparingTo("1449");
        assertThat(codes(nobody.findings())).containsExactly(Finding.UNASSIGNED);
    }

    @Test
    void splitsAPoolOfNothing() {
        var split = split(pool("0"), seller("A", "0.5", "0.5"), seller("B", "0.5", "0.5", "0", "0", "0"));

        assertThat(targets(split)).containsExactly("A 0", "B 0");
        assertThat(split.unassigned()).isZero();
    }

    @Test
    void roundsAHalfUpThoughItComesFromThirds() {
        var plan = PlanFormula.plan(before("2026-Q1", "1", "0", "0"), quarter("2026-Q1"), number("350"), HUNDRED);

        assertThat(targets(split(plan, seller("A", "1", "1"))))
                .as("4/3 × 4.5 ÷ 4 × 2 = 3")
                .containsExactly("A 3");
        var half = PlanFormula.plan(before("2026-Q1", "1", "0", "0"), quarter("2026-Q1"), number("50"), number("0"));
        assertThat(targets(split(half, seller("A", "1", "1"))))
                .as("4/3 × 1.5 ÷ 4 = ½")
                .containsExactly("A 1");
    }

    /** Two thirds of 1.50 leave exactly a half. */
    @Test
    void roundsTheUnassignedHalfUp() {
        var split = split(pool("1.50"), seller("A", "1", "1", "0", "100", "100"));

        assertThat(split.unassigned()).isEqualByComparingTo("1");
        assertThat(targets(split)).containsExactly("A 1");
    }

    @Test
    void splitsAmongTenThousand() {
        var sellers = IntStream.range(0, 10_000)
                .mapToObj(i -> inTeam("t" + i % 500, "s" + i, String.valueOf(i % 97), String.valueOf(i % 89)))
                .toList();

        var split = SplitFormula.split(pool("123456789.5"), sellers, TEN, "USD");

        assertThat(split.assigned().add(split.unassigned())).isEqualByComparingTo("123456790");
    }

    @Test
    void assignedAndUnassignedAreAlwaysExactlyTheRoundedPool() {
        var random = new Random(3);
        for (var run = 0; run < 5_000; run++) {
            var plan = pool(BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(4))
                    .toPlainString());
            var limit = BigDecimal.valueOf(random.nextInt(30));

            var split = SplitFormula.split(plan, randomSellers(random), limit, "USD");

            assertThat(split.assigned().add(split.unassigned()))
                    .isEqualByComparingTo(plan.pool().setScale(0, RoundingMode.HALF_UP));
            assertThat(split.unassigned()).isNotNegative();
            assertThat(split.sellers()).allSatisfy(seller -> {
                assertThat(seller.target()).isNotNegative();
                assertThat(seller.target().subtract(seller.spread()).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
                assertThat(seller.spread())
                        .isLessThanOrEqualTo(seller.full()
                                .multiply(HUNDRED.add(limit))
                                .divide(HUNDRED)
                                .add(number("0.000001")));
            });
        }
    }

    private static List<SellerInput> randomSellers(Random random) {
        var sellers = new ArrayList<SellerInput>();
        var count = random.nextInt(12);
        for (var i = 0; i < count; i++) {
            var ramp = random.nextInt(3) > 0
                    ? new String[0]
                    : new String[] {percent(random), percent(random), percent(random)};
            sellers.add(inTeam("t" + i % 3, "s" + i, share(random), share(random), ramp));
        }
        return sellers;
    }

    private static String share(Random random) {
        return random.nextInt(4) == 0
                ? "0"
                : BigDecimal.valueOf(random.nextInt(1000), 3).toPlainString();
    }

    private static String percent(Random random) {
        return String.valueOf(random.nextInt(101));
    }

    @Test
    void saysWhatTheRoundingLeavesToNobody() {
        var split = split(pool("1000"), seller("A", "1", "1", "50", "50", "50"));

        assertThat(split.unassigned()).isEqualByComparingTo("500");
        assertThat(split.sellers().get(0).steps())
                .last()
                .isEqualTo(
                        "Rounded so that all targets, with the USD 500 that nobody carries, are exactly the pool: USD 500.");
    }

    @Test
    void namesTheMedianThatWasTaken() {
        var split = split(
                pool("1000"),
                inTeam("north", "A", "1", "1"),
                inTeam("north", "B", "0", "0"),
                inTeam("south", "C", "0", "0"));

        assertThat(split.sellers().get(1).steps().get(2)).contains("the median share of your team");
        assertThat(split.sellers().get(2).steps().get(2))
                .contains("the median share of all sellers, for want of one of your team");
        assertThat(split.findings())
                .filteredOn(finding -> finding.code().equals(Finding.SELLER_WITHOUT_HISTORY))
                .extracting(Finding::text)
                .first()
                .asString()
                .contains("the median share of their team, or of all sellers where it has none");
    }
}
