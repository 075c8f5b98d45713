package io.salesops.flow.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.adoption.domain.SelectionPreview.Standing;
import io.salesops.flow.adoption.domain.SelectionRules.Answer;
import io.salesops.flow.adoption.domain.SelectionRules.Verdict;
import io.salesops.flow.platform.Conflict;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked examples of how a tool is chosen. */
class SelectionTests {

    private static final CriteriaWeights WEIGHTS = weights("0.30");
    private static final BigDecimal SIX = new BigDecimal(6);

    private static final Scores A = scores(8, 7, 9, 6, 7);
    private static final Scores B = scores(9, 8, 5, 8, 6);
    private static final Scores C = scores(8, 8, 7, 7, 8);

    @Test
    void closeCandidatesGoToThePilotTogetherAndInsecureOnesNever() {
        var preview = preview(A, B, C);

        assertThat(preview.standings())
                .extracting(Standing::score)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("7.55"), new BigDecimal("7.40"), new BigDecimal("7.65"));
        assertThat(preview.standings()).extracting(Standing::isLeft).containsExactly(true, false, true);
        assertThat(preview.pilots()).extracting(Standing::name).containsExactly("2", "0");
    }

    @Test
    void aCandidateHalfAPointBehindStaysBehind() {
        assertThat(preview(flat("7.5"), flat("7")).pilots())
                .extracting(Standing::name)
                .containsExactly("0");
        assertThat(preview(flat("7"), flat("7.499")).pilots())
                .extracting(Standing::name)
                .containsExactly("1", "0");
    }

    @Test
    void atMostTwoGoToThePilotAndTheFirstNamedOfEqualOnes() {
        assertThat(preview(flat("7"), flat("7"), flat("7")).pilots())
                .extracting(Standing::name)
                .containsExactly("0", "1");
        assertThat(preview(B).pilots()).isEmpty();
    }

    @Test
    void securityOfExactlySixIsEnough() {
        assertThat(preview(scores(8, 8, 6, 8, 8)).pilots()).hasSize(1);
    }

    /** Thirds have no end: candidates exactly half a point apart must not come closer by rounding. */
    @Test
    void meansOfThreeEvaluatorsStayExactlyAsFarApart() {
        var better = Scores.weighedMean(List.of(flat("7"), flat("7"), flat("8.5")), WEIGHTS);
        var other = Scores.weighedMean(List.of(flat("7"), flat("7"), flat("7")), WEIGHTS);
        assertThat(better.subtract(other)).isEqualByComparingTo("0.5");

        var third = Scores.weighedMean(List.of(flat("7"), flat("7"), flat("8")), WEIGHTS);
        var above = Scores.weighedMean(List.of(flat("8"), flat("8"), flat("7.5")), WEIGHTS);
        assertThat(above.subtract(third)).isEqualByComparingTo("0.5");
    }

    @Test
    void scoresOfSeveralEvaluatorsAreAveraged() {
        var given = List.of(A, C);
        assertThat(Scores.weighedMean(given, WEIGHTS)).isEqualByComparingTo("7.60");
        assertThat(Scores.mean(given, Scores::security)).isEqualByComparingTo("8");
    }

    @Test
    void weightsThatDoNotAddUpNameTheirTable() {
        assertThatThrownBy(() -> preview(weights("0.35"), A))
                .isInstanceOf(Conflict.class)
                .hasMessage("The weights in a row of the table 'weigh-tool-criteria' must add up to 1,"
                        + " and add up to 1.05.");
    }

    private static SelectionPreview.Preview preview(Scores... candidates) {
        return preview(WEIGHTS, candidates);
    }

    private static SelectionPreview.Preview preview(CriteriaWeights weights, Scores... candidates) {
        SelectionRules rules = securityScores -> new Answer(
                weights,
                securityScores.stream()
                        .map(score -> new Verdict(score.compareTo(SIX) < 0, "why"))
                        .toList());
        return new SelectionPreview(rules)
                .preview(IntStream.range(0, candidates.length)
                        .mapToObj(i -> new ScoredCandidate(String.valueOf(i), candidates[i]))
                        .toList());
    }

    private static CriteriaWeights weights(String fit) {
        return new CriteriaWeights(
                new BigDecimal(fit),
                new BigDecimal("0.20"),
                new BigDecimal("0.20"),
                new BigDecimal("0.15"),
                new BigDecimal("0.15"),
                new BigDecimal("0.5"));
    }

    private static Scores flat(String score) {
        var same = new BigDecimal(score);
        return new Scores(same, same, same, same, same);
    }

    private static Scores scores(int... values) {
        var all = Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
        return new Scores(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
    }
}
