package io.salesops.flow.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tables of onboarding, as they are shipped, to the rules of the product. */
class OnboardingTablesTests {

    private static final DmnEngine ENGINE = engine();

    @ParameterizedTest
    @ValueSource(strings = {"conduct", "product", "sales-method", "a-tool"})
    void everyModuleIsPassedAtEightyPercentAndBringsTheCoachAfterTwoFailures(String module) {
        assertThat(ask("judge-training", Map.of("itemReference", module)))
                .containsOnly(entry("passPercent", 80.0), entry("attemptsBeforeCoach", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "60", "90"})
    void fiveWorkingDaysWithoutAnAnswerCountAsSilence(String checkIn) {
        assertThat(ask("limit-check-in", Map.of("itemReference", checkIn)))
                .containsOnly(entry("workingDaysToAnswer", 5));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, RED", "59.9, RED", "60, AMBER", "79.9, AMBER", "80, GREEN", "83, GREEN", "100, GREEN", ", AMBER"})
    void aScoreBelowSixtyBringsSupport(@Nullable Double score, String verdict) {
        var inputs = new HashMap<String, Object>();
        inputs.put("onboardingScore", score);
        assertThat(ask("judge-check-in", inputs)).contains(entry("verdict", verdict));
    }

    @ParameterizedTest(name = "{0}, long sale {1}, target {2}: {3} from {4} %")
    @CsvSource({
        "SELLER, false, true, ATTAINMENT, 80",
        "SELLER, true, true, MILESTONES, 100",
        "SELLER, false, false, MILESTONES, 100",
        "SALES_MANAGER, false, true, MILESTONES, 100",
        "SALES_MANAGER, true, false, MILESTONES, 100",
        "OTHER, false, false, MILESTONES, 100",
    })
    void milestonesCountWhereNobodyCouldHaveSold(
            String role, boolean longSale, boolean targetKnown, String yardstick, double percent) {
        assertThat(ask("find-yardstick", Map.of("hireRole", role, "longSale", longSale, "targetKnown", targetKnown)))
                .contains(entry("yardstick", yardstick), entry("onTrackPercent", percent))
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.toString()).isNotBlank());
    }

    @ParameterizedTest(name = "certified {0}, on track {1}, extended {2}: {3}")
    @CsvSource({
        "true, true, false, CONFIRM",
        "true, true, true, CONFIRM",
        "true, false, false, EXTEND",
        "false, true, false, EXTEND",
        "true, false, true, DECIDE",
        "false, true, true, DECIDE",
        "false, false, false, DECIDE",
        "false, false, true, DECIDE",
    })
    void probationIsExtendedOnce(boolean certified, boolean onTrack, boolean extended, String outcome) {
        assertThat(ask(
                        "judge-probation",
                        Map.of("hireCertified", certified, "hireOnTrack", onTrack, "probationExtended", extended)))
                .contains(entry("outcome", outcome))
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.toString()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"SELLER, US", "SALES_MANAGER, IT", "OTHER, US"})
    void probationTakesNinetyDaysAndThirtyMore(String role, String region) {
        assertThat(ask("limit-probation", Map.of("hireRole", role, "hireRegion", region)))
                .containsOnly(entry("probationDays", 90), entry("extensionDays", 30));
    }

    private static Map<String, Object> ask(String decision, Map<String, Object> inputs) {
        try (var file = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, file), inputs)
                    .getSingleResult()
                    .getEntryMap();
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
