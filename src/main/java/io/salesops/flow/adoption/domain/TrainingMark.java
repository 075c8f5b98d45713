package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;

/**
 * When somebody is certified in a tool.
 *
 * @param passPercent passed from this score on
 * @param attemptsBeforeCoach a coach comes in each time that so many attempts in a row have failed
 */
public record TrainingMark(BigDecimal passPercent, int attemptsBeforeCoach) {

    boolean isReachedBy(BigDecimal score) {
        return score.compareTo(passPercent) >= 0;
    }

    /** Whether the coach comes in now; whoever passed needs none. */
    public boolean needsCoachAfter(ToolTrainingAttempt attempt) {
        return !attempt.passed() && attempt.number() % attemptsBeforeCoach == 0;
    }
}
