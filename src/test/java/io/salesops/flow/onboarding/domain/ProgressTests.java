package io.salesops.flow.onboarding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.onboarding.domain.Progress.Yardstick;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTests {

    private static final BigDecimal EIGHTY = new BigDecimal(80);

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"100, true", "99.9999, false", "0, false", ", true"})
    void isCertifiedOnceEveryPlannedModuleIs(@Nullable BigDecimal certification, boolean certified) {
        assertThat(progress(certification, null, null).isCertified()).isEqualTo(certified);
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"80, true", "79.9999, false", "120, true"})
    void isOnTrackFromTheLimitOn(BigDecimal attainment, boolean onTrack) {
        assertThat(progress(null, attainment, BigDecimal.ZERO).isOnTrack(Yardstick.ATTAINMENT, EIGHTY))
                .isEqualTo(onTrack);
    }

    @Test
    void theYardstickSaysWhatCounts() {
        var progress = progress(null, BigDecimal.ZERO, Percents.HUNDRED);
        assertThat(progress.isOnTrack(Yardstick.MILESTONES, Percents.HUNDRED)).isTrue();
        assertThat(progress.isOnTrack(Yardstick.ATTAINMENT, EIGHTY)).isFalse();
    }

    @Test
    void nobodyFailsByMilestonesThatWereNeverSet() {
        assertThat(progress(null, null, null).isOnTrack(Yardstick.MILESTONES, Percents.HUNDRED))
                .isTrue();
    }

    private static Progress progress(
            @Nullable BigDecimal certification, @Nullable BigDecimal attainment, @Nullable BigDecimal milestones) {
        return new Progress(new OnboardingScore(null, certification, attainment, null), milestones, false);
    }
}
