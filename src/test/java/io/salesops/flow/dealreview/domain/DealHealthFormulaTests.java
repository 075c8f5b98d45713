package io.salesops.flow.dealreview.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salesops.flow.dealreview.domain.Meddpicc.Question;
import io.salesops.flow.dealreview.domain.ReviewWaits.Wait;
import io.salesops.flow.dealreview.domain.Staleness.Limit;
import io.salesops.flow.pipeline.DealMovements.StageDays;
import io.salesops.flow.platform.Conflict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of domain rule R4. */
class DealHealthFormulaTests {

    private static final Offset<Double> NEAR = Offset.offset(0.001);
    private static final Weights MEDDPICC = weights(Map.of(
            "metrics",
            15,
            "economicBuyer",
            15,
            "decisionCriteria",
            10,
            "decisionProcess",
            10,
            "paperProcess",
            10,
            "identifiedPain",
            15,
            "champion",
            15,
            "competition",
            10));
    private static final Weights HEALTH = weights(Map.of(
            "recency", 25, "contacts", 20, "playbook", 20, "velocity", 15, "stability", 10, "decisionMaker", 10));

    @Test
    void theExampleOfTheWeights() {
        assertThat(HEALTH.mean(signs(80, 50, 100, 60, 40, 70).known())).hasValueSatisfying(isEqualTo("70"));
    }

    @Test
    void whatIsNotKnownLeavesTheScore() {
        var known = signs(80, null, 100, 60, 40, null).known();

        assertThat(known).hasSize(4);
        assertThat(HEALTH.mean(known))
                .hasValueSatisfying(mean -> assertThat(mean.doubleValue()).isCloseTo((20 + 20 + 9 + 4) / 0.7, NEAR));
        assertThat(HEALTH.mean(Map.of())).isEmpty();
    }

    @Test
    void theExampleOfTheQualification() {
        var meddpicc = answers(2, 1, 2, 2, 1, 3, 2, 2);

        assertThat(meddpicc.score(MEDDPICC)).contains(new BigDecimal("63.33"));
        assertThat(meddpicc.gaps()).containsExactly(Question.ECONOMIC_BUYER, Question.PAPER_PROCESS);
        assertThat(meddpicc.playbook()).hasValueSatisfying(isEqualTo("75"));
        assertThat(meddpicc.decisionMaker()).hasValueSatisfying(isEqualTo("33"));
    }

    @Test
    void questionsWithoutAnswerLeaveTheScoreAndAreGaps() {
        var meddpicc = answers(3, null, 3, 3, 1, null, 2, 2);

        assertThat(meddpicc.answers()).hasSize(6);
        assertThat(meddpicc.score(MEDDPICC)).contains(new BigDecimal("78.57")); // (45+30+30+10+30+20) ÷ 3 ÷ 70 %
        assertThat(meddpicc.gaps())
                .containsExactly(Question.ECONOMIC_BUYER, Question.PAPER_PROCESS, Question.IDENTIFIED_PAIN);
        assertThat(Meddpicc.of(Map.of()).score(MEDDPICC)).isEmpty();
        assertThat(Meddpicc.of(Map.of()).playbook()).isEmpty();
        assertThat(Meddpicc.of(Map.of()).gaps()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "7, 100", "8, 95.652", "29, 4.348", "30, 0", "31, 0"})
    void activityGetsCold(long days, double points) {
        assertThat(HealthSigns.recency(days).doubleValue()).isCloseTo(points, NEAR);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 25", "3, 75", "4, 100", "9, 100"})
    void everyContactCounts(int number, String points) {
        assertThat(HealthSigns.contacts(number)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"40, 100", "58, 100", "87, 50", "116, 0", "200, 0"})
    void slowDealsLosePoints(long days, double points) {
        assertThat(HealthSigns.velocity(days, BigDecimal.valueOf(58)).doubleValue())
                .isCloseTo(points, NEAR);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 60", "2, 30", "3, 0", "7, 0"})
    void everyPushCosts(int pushes, String points) {
        assertThat(HealthSigns.stability(pushes)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 33", "2, 67", "3, 100"})
    void theDecisionMakerIsKnownBetterAndBetter(int answer, String points) {
        assertThat(Meddpicc.of(Map.of("economicBuyer", answer)).decisionMaker()).hasValueSatisfying(isEqualTo(points));
    }

    @Test
    void aDealIsStaleLaterThanThreeQuartersOfTheWonOnes() {
        var limit = new Limit(5, 30);

        assertThat(Staleness.of(5, new StageDays(29, BigDecimal.ONE), limit).stale())
                .isFalse();
        assertThat(Staleness.of(6, new StageDays(29, BigDecimal.TEN), limit).stale())
                .isTrue();
        assertThat(Staleness.of(10, new StageDays(30, BigDecimal.TEN), limit).stale())
                .isFalse();
        assertThat(Staleness.of(11, new StageDays(30, BigDecimal.TEN), limit).stale())
                .isTrue();
        assertThat(Staleness.of(500, new StageDays(0, null), new Limit(null, 30))
                        .stale())
                .isFalse();
    }

    @Test
    void theClockStopsWhileAReviewWaitsForUs() {
        var entered = Instant.parse("2026-03-02T00:00:00Z");
        var clock = new StageClock(entered, Instant.parse("2026-03-12T00:00:00Z"));
        var forTheSeller = List.of(
                new Wait(day(4), day(5)), // back to the seller for a day
                new Wait(day(9), null)); // and waits for the seller now

        assertThat(clock.days(Duration.ZERO)).isEqualTo(10);
        assertThat(clock.stoppedBy(day(3), day(8), List.of())).isEqualTo(Duration.ofDays(5));
        assertThat(clock.stoppedBy(day(3), null, forTheSeller)).isEqualTo(Duration.ofDays(5));
        assertThat(clock.days(clock.stoppedBy(day(3), null, forTheSeller))).isEqualTo(5);
        assertThat(clock.stoppedBy(entered.minus(Duration.ofDays(9)), entered, List.of()))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aWeightBelowNothingIsRefused() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> weights(Map.of("recency", -1)));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-%02dT00:00:00Z".formatted(day));
    }

    private static Consumer<BigDecimal> isEqualTo(String expected) {
        return value -> assertThat(value).isEqualByComparingTo(expected);
    }

    private static Weights weights(Map<String, Integer> weights) {
        var byName = new HashMap<String, BigDecimal>();
        weights.forEach((name, weight) -> byName.put(name, BigDecimal.valueOf(weight)));
        return new Weights(byName);
    }

    private static HealthSigns signs(@Nullable Integer... points) {
        return new HealthSigns(
                decimal(points[0]),
                decimal(points[1]),
                decimal(points[2]),
                decimal(points[3]),
                decimal(points[4]),
                decimal(points[5]));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer points) {
        return points == null ? null : BigDecimal.valueOf(points);
    }

    private static Meddpicc answers(@Nullable Integer... answers) {
        var byKey = new HashMap<String, Integer>();
        var questions = List.of(Question.values());
        for (var i = 0; i < answers.length; i++) {
            byKey.put(questions.get(i).key(), answers[i]);
        }
        return Meddpicc.of(byKey);
    }
}
