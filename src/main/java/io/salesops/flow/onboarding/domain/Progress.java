package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shows whether a new hire can stay.
 *
 * @param milestones done of those planned, in per cent; null where none are planned
 * @param longSale a sale takes longer than the ramp
 */
public record Progress(OnboardingScore score, @Nullable BigDecimal milestones, boolean longSale) {

    /** What a role is held against. */
    public enum Yardstick {
        ATTAINMENT,
        MILESTONES
    }

    /** Nobody fails by a module that was never planned. */
    public boolean isCertified() {
        return reaches(score.certification(), Percents.HUNDRED);
    }

    public boolean isTargetKnown() {
        return score.rampAttainment() != null;
    }

    /** Nobody fails by what was never set. */
    public boolean isOnTrack(Yardstick yardstick, BigDecimal fromPercent) {
        return reaches(yardstick == Yardstick.ATTAINMENT ? score.rampAttainment() : milestones, fromPercent);
    }

    private static boolean reaches(@Nullable BigDecimal percent, BigDecimal limit) {
        return Optional.ofNullable(percent).orElse(Percents.HUNDRED).compareTo(limit) >= 0;
    }
}
