package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Figures.ZERO;
import static io.salesops.flow.targets.domain.formula.Figures.before;
import static io.salesops.flow.targets.domain.formula.Figures.codes;
import static io.salesops.flow.targets.domain.formula.Figures.history;
import static io.salesops.flow.targets.domain.formula.Figures.number;
import static io.salesops.flow.targets.domain.formula.Figures.quarter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanFormulaTests {

    @Test
    void plansTheWorkedExample() {
        var plan = plan(before("2026-Q1", "900", "1050", "950", "1300"), "2026-Q1", "20", "15");

        assertThat(plan.base()).isEqualByComparingTo("4200");
        assertThat(plan.seasonalShare()).isEqualByComparingTo("0.25");
        assertThat(plan.plan()).hasToString("1260");
        assertThat(plan.pool()).hasToString("1449");
        assertThat(codes(plan.findings())).containsExactly(Finding.HISTORY_SHORT);
    }

    @Test
    void replacesAPartialQuarterByTheMeanOfTheCompleteOnes() {
        var known =
                history(Map.of("2017-Q1", "1134672", "2017-Q2", "3086111", "2017-Q3", "2982255", "2017-Q4", "2802496"));

        var plan = plan(new History(known.values(), Set.of(quarter("2017-Q1"))), "2018-Q1", "20", "15");

        assertThat(plan.plan()).isEqualByComparingTo("3548344.80");
        assertThat(plan.pool()).isEqualByComparingTo("4080596.52");
        assertThat(plan.quarters().get(0)).isEqualTo(new BaseQuarter(quarter("2017-Q1"), number("2956954"), true));
        assertThat(plan.quarters()).filteredOn(BaseQuarter::replaced).hasSize(1);
        assertThat(codes(plan.findings())).containsExactly(Finding.HISTORY_PARTIAL, Finding.HISTORY_SHORT);
        assertThat(plan.findings().get(0).text()).contains("2017-Q1").contains("2,956,954");
    }

    @Test
    void replacesQuartersOfWhichNothingIsKnown() {
        var hole = plan(history(Map.of("2025-Q1", "900", "2025-Q3", "1000", "2025-Q4", "1100")), "2026-Q1", "0", "0");
        var young = plan(before("2026-Q1", "1000"), "2026-Q1", "0", "0");

        assertThat(hole.base()).isEqualByComparingTo("4000");
        assertThat(hole.findings().get(0).text()).contains("2025-Q2").contains("1,000");
        assertThat(young.base()).isEqualByComparingTo("4000");
        assertThat(codes(young.findings())).containsExactly(Finding.HISTORY_MISSING, Finding.HISTORY_SHORT);
    }

    @Test
    void plansNothingWithoutACompleteQuarter() {
        var nothing = new History(Map.of(), Set.of());
        var partialOnly = new History(Map.of(quarter("2025-Q4"), number("10")), Set.of(quarter("2025-Q4")));

        assertThat(plan(nothing, "2026-Q1", "20", "15").pool()).isZero();
        assertThat(plan(nothing, "2026-Q1", "20", "15").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.PROBLEM));
        assertThat(plan(partialOnly, "2026-Q1", "20", "15").plan()).isZero();
    }

    @Test
    void countsTheLastFourQuartersBeforeTheTargetAndNoLater() {
        var known = before("2027-Q1", "5", "100", "100", "100", "100", "7", "7", "7");

        var plan = plan(known, "2026-Q2", "0", "0");

        assertThat(plan.quarters())
                .extracting(BaseQuarter::quarter)
                .containsExactly(quarter("2025-Q2"), quarter("2025-Q3"), quarter("2025-Q4"), quarter("2026-Q1"));
        assertThat(plan.base()).isEqualByComparingTo("400");
    }

    /** A cycle is opened before the last quarter ends: the base is then a year that ends one quarter earlier. */
    @Test
    void endsTheBaseWithTheLastQuarterThatIsKnown() {
        var plan = plan(before("2025-Q4", "1", "2", "3", "4"), "2026-Q1", "0", "0");

        assertThat(plan.quarters().get(3).quarter()).isEqualTo(quarter("2025-Q3"));
        assertThat(plan.base()).isEqualByComparingTo("10");
    }

    @Test
    void takesTheSeasonFromTwoYearsOrMore() {
        var twoYears = before("2026-Q1", "10", "20", "30", "40", "30", "20", "30", "20");

        assertThat(plan(twoYears, "2026-Q1", "0", "0").seasonalShare()).isEqualByComparingTo("0.2");
        assertThat(plan(twoYears, "2026-Q4", "0", "0").seasonalShare()).isEqualByComparingTo("0.3");
        assertThat(plan(twoYears, "2026-Q1", "0", "0").plan()).isEqualByComparingTo("20");
        assertThat(plan(twoYears, "2026-Q1", "0", "0").findings()).isEmpty();
    }

    @Test
    void takesTheSeasonFromTheCompleteYearsThatThereAre() {
        var years =
                before("2026-Q1", "100", "200", "300", "400", "100", "200", "300", "400", "100", "200", "300", "400");
        var hole = years.without(quarter("2025-Q2"));
        var early = hole.without(quarter("2025-Q4"));

        assertThat(plan(hole, "2026-Q1", "0", "0").seasonalShare()).isEqualByComparingTo("0.1");
        assertThat(plan(hole, "2026-Q1", "0", "0").findings().toString()).doesNotContain("Fewer than two");
        assertThat(plan(early, "2026-Q1", "0", "0").seasonalShare()).isEqualByComparingTo("0.1");
        assertThat(plan(hole.without(quarter("2024-Q3")), "2026-Q1", "0", "0")
                        .findings()
                        .toString())
                .contains("Fewer than two complete years");
    }

    @Test
    void saysWhenTheBaseIsOlderThanTheYearBefore() {
        var known = before("2025-Q3", "1", "2", "3", "4");

        assertThat(plan(known, "2026-Q1", "0", "0").findings())
                .filteredOn(finding -> finding.code().equals("HISTORY_OLD"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("ends with 2025-Q2 and not with 2025-Q4"));
        assertThat(codes(plan(known, "2025-Q3", "0", "0").findings())).doesNotContain("HISTORY_OLD");
    }

    @Test
    void takesAQuarterEachWhereAYearIsNotWhole() {
        var sevenQuarters = before("2026-Q1", "20", "30", "40", "30", "20", "30", "20");
        var partialYear = new History(
                before("2026-Q1", "10", "20", "30", "40", "30", "20", "30", "20")
                        .values(),
                Set.of(quarter("2024-Q1")));
        var yearOfNothing = before("2026-Q1", "0", "0", "0", "0", "30", "20", "30", "20");

        assertThat(plan(sevenQuarters, "2026-Q1", "0", "0").seasonalShare()).isEqualByComparingTo("0.25");
        assertThat(plan(partialYear, "2026-Q1", "0", "0").seasonalShare()).isEqualByComparingTo("0.25");
        assertThat(plan(yearOfNothing, "2026-Q1", "0", "0").seasonalShare()).isEqualByComparingTo("0.25");
    }

    @Test
    void shrinksWithNegativeGrowthDownToNothing() {
        var known = before("2026-Q1", "100", "100", "100", "100");

        assertThat(plan(known, "2026-Q1", "-10", "0").plan()).isEqualByComparingTo("90");
        assertThat(plan(known, "2026-Q1", "-100", "15").pool()).isEqualByComparingTo(ZERO);
    }

    private static Plan plan(History history, String target, String growth, String overAssignment) {
        return PlanFormula.plan(history, quarter(target), number(growth), number(overAssignment));
    }
}
