package io.salesops.flow.certification;

import java.math.BigDecimal;

/**
 * When a training is passed.
 *
 * @param passPercent passed from this score on
 * @param attemptsBeforeCoach a coach comes in each time that so many attempts have failed
 */
public record PassMark(BigDecimal passPercent, int attemptsBeforeCoach) {

    public boolean isReachedBy(BigDecimal score) {
        return score.compareTo(passPercent) >= 0;
    }

    /** Whether the coach comes in after an attempt, the first one being 1; whoever passed needs none. */
    public boolean needsCoachAfter(int attempt, boolean passed) {
        return !passed && attempt % attemptsBeforeCoach == 0;
    }
}
