package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Adkar.Barrier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was measured after so many days, what it called for, and who helped. What stands in the way is told where so
 * many people answered that it says nothing of any of them.
 */
public record MeasuredDay(
        int day,
        LocalDate measuredOn,
        BigDecimal trainedPercent,
        BigDecimal adoptionPercent,
        Optional<BigDecimal> stickiness,
        int answered,
        Optional<Barrier> barrier,
        Optional<String> verdict,
        Optional<Help> help) {

    public MeasuredDay {
        barrier = barrier.filter(known -> SurveyRound.hidesPeople(answered));
    }

    public boolean tellsBarrier() {
        return SurveyRound.hidesPeople(answered);
    }
}
