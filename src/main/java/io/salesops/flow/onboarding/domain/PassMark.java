package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;

/**
 * When a training module is certified.
 *
 * @param passPercent passed from this score on
 * @param attemptsBeforeCoach a coach comes in each time that so many attempts have failed
 */
public record PassMark(BigDecimal passPercent, int attemptsBeforeCoach) {

    boolean isReachedBy(BigDecimal score) {
        return score.compareTo(passPercent) >= 0;
    }

    /** Whether the coach comes in now; whoever passed needs none. */
    public boolean needsCoachAfter(Attempt attempt) {
        return !attempt.passed() && attempt.number() % attemptsBeforeCoach == 0;
    }
}
