package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Adkar.Barrier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What people who were asked about a tool at the same time said together.
 *
 * @param name such as PILOT
 * @param silent how many let the time pass
 * @param sentences in the order of the survey; none while somebody may still answer, as two looks would tell what one
 *     person said, and none of so few people that it would tell who said what
 */
public record SurveyRound(String name, int asked, int answered, int silent, List<Sentence> sentences) {

    private static final int FEWEST = 3;

    /**
     * How far a sentence of the survey is true.
     *
     * @param mean from 1 to 5
     * @param inTheWayOf for how many people it is the first one that is not true
     */
    public record Sentence(Barrier dimension, BigDecimal mean, int inTheWayOf) {}

    /** How many people said the same, or nothing. */
    record Alike(Survey.State state, Optional<Adkar> answer, int people) {

        private int given(Barrier dimension) {
            return people * answer.map(said -> said.dimensions().get(dimension)).orElse(0);
        }

        private boolean isHeldUpBy(Barrier dimension) {
            return answer.flatMap(Adkar::barrier).filter(dimension::equals).isPresent();
        }
    }

    static SurveyRound of(String name, List<Alike> groups) {
        var round = new SurveyRound(
                name,
                people(groups, group -> true),
                people(groups, group -> group.state() == Survey.State.ANSWERED),
                people(groups, group -> group.state() == Survey.State.SILENT),
                List.of());
        return round.isOver() && hidesPeople(round.answered()) ? round.with(groups) : round;
    }

    private SurveyRound with(List<Alike> groups) {
        var all = Arrays.stream(Barrier.values())
                .map(dimension -> new Sentence(
                        dimension,
                        mean(sum(groups, group -> group.given(dimension))),
                        people(groups, group -> group.isHeldUpBy(dimension))))
                .toList();
        return new SurveyRound(name, asked, answered, silent, all);
    }

    private BigDecimal mean(int sum) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_UP);
    }

    private static int people(List<Alike> groups, Predicate<Alike> which) {
        return sum(groups, group -> which.test(group) ? group.people() : 0);
    }

    private static int sum(List<Alike> groups, ToIntFunction<Alike> figure) {
        return groups.stream().mapToInt(figure).sum();
    }

    /** Whether so many people answered that what they said together is nobody's own. */
    static boolean hidesPeople(int answered) {
        return answered >= FEWEST;
    }

    /** Whether nobody may answer any more. */
    public boolean isOver() {
        return answered + silent == asked;
    }

    /** For how many people every sentence is true. */
    public int inTheWayOfNobody() {
        return answered - sentences.stream().mapToInt(Sentence::inTheWayOf).sum();
    }
}
