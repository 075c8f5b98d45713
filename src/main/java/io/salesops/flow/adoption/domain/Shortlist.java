package io.salesops.flow.adoption.domain;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Who goes to the pilot of all that are left: the best, and the second one when it is close. */
final class Shortlist {

    private Shortlist() {}

    /** The best first; of equal ones the one that was named first. */
    static <T> List<T> of(List<T> left, Function<T, BigDecimal> score, BigDecimal tieMargin) {
        var best = left.stream().sorted(comparing(score).reversed()).limit(2).toList();
        return best.size() == 2 && distance(best, score).compareTo(tieMargin) >= 0 ? best.subList(0, 1) : best;
    }

    private static <T> BigDecimal distance(List<T> pair, Function<T, BigDecimal> score) {
        return score.apply(pair.get(0)).subtract(score.apply(pair.get(1)));
    }
}
