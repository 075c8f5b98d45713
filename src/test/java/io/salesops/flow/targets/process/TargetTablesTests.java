package io.salesops.flow.targets.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that target cycles ask, at their limits. */
class TargetTablesTests {

    private static final DmnEngine ENGINE = engine();

    @Test
    void sellersAreRampedInTheFifthMonth() {
        assertThat(ask("set-ramp", "sellerRole", "SELLER"))
                .extracting(row -> row.get("month"), row -> row.get("percent"))
                .containsExactly(tuple(1, 0.0), tuple(2, 25.0), tuple(3, 50.0), tuple(4, 75.0), tuple(5, 100.0));
        assertThat(ask("set-ramp", "sellerRole", "DIRECTOR")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-100", "0", "20", "1000"})
    void aRampedSellerTakesOverTenPercentAtMost(double growth) {
        assertThat(ask("limit-ramp-spread", "growthPercent", growth))
                .containsExactly(Map.of("spreadLimitPercent", 10.0));
    }

    @Test
    void aPatternTakesTenSellersAndACorrelationAboveOneHalf() {
        assertThat(ask("limit-fairness", "sellerRole", "SELLER"))
                .containsExactly(Map.of("sellersThatShowAPattern", 10, "strongCorrelation", 0.5));
    }

    @Test
    void lessIsExpectedOfWhoeverIsInRamp() {
        assertThat(ask("expect-attainment", "sellerRole", "SELLER"))
                .extracting(row -> row.get("rampState"), row -> row.get("attainmentPercent"))
                .containsExactly(tuple("IN_RAMP", 80.0), tuple("RAMPED", 85.0));
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({
        "0, FAIL, PROBLEM",
        "40, FAIL, PROBLEM",
        "49.99, FAIL, PROBLEM",
        "50, WARN, WARNING",
        "59.99, WARN, WARNING",
        "60, PASS, INFO",
        "70, PASS, INFO",
        "80, PASS, INFO",
        "80.01, TOO_EASY, WARNING",
        "100, TOO_EASY, WARNING",
        ", NOT_MEASURED, INFO",
    })
    void realismIsJudgedByWhoReachesTheTarget(@Nullable Double share, String verdict, String severity) {
        assertVerdict("judge-target-realism", "attainableSharePercent", share, verdict, severity);
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({
        "0, ACCEPT, INFO",
        "5, ACCEPT, INFO",
        "5.01, NEGOTIATE, WARNING",
        "10, NEGOTIATE, WARNING",
        "15, NEGOTIATE, WARNING",
        "15.01, LEADERSHIP, PROBLEM",
    })
    void theGapDecidesWhoSettlesIt(double gap, String verdict, String severity) {
        assertVerdict("judge-target-gap", "gapPercent", gap, verdict, severity);
    }

    @ParameterizedTest
    @CsvSource({"US", "IT", "''"})
    void everyStepHasADeadlineInEveryRegion(String region) {
        assertThat(ask("plan-target-deadlines", "workingRegion", region))
                .extracting(row -> row.get("step"), row -> row.get("offsetDays"), row -> row.get("atLeastWorkingDays"))
                .containsExactly(
                        tuple("ALLOCATION", -21, 2),
                        tuple("AGREEMENT", -12, 2),
                        tuple("SETTLEMENT", -7, 2),
                        tuple("APPROVAL", -3, 2),
                        tuple("ACKNOWLEDGEMENT", 14, 5),
                        tuple("APPEAL", 30, 5),
                        tuple("APPEAL_DECISION", null, 5),
                        tuple("CHANGE_DECISION", null, 3),
                        tuple("EXPLANATION", null, 5));
    }

    private static void assertVerdict(
            String decision, String input, @Nullable Double value, String verdict, String severity) {
        assertThat(ask(decision, input, value)).singleElement().satisfies(row -> assertThat(row)
                .contains(entry("verdict", verdict), entry("severity", severity))
                .hasEntrySatisfying("text", text -> assertThat(text.toString()).isNotBlank()));
    }

    private static List<Map<String, Object>> ask(String decision, String input, @Nullable Object value) {
        try (var file = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, file), Collections.singletonMap(input, value))
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        return configuration.buildEngine();
    }
}
