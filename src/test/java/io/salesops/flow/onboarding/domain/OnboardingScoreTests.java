package io.salesops.flow.onboarding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnboardingScoreTests {

    @ParameterizedTest(name = "{0}/{1}/{2}/{3}: {4}")
    @CsvSource({
        "90, 100, 60, 50, 83",
        "100, 100, 100, 100, 100",
        "0, 0, 0, 0, 0",
        "90, 100, , 50, 88.8",
        "90, 100, , , 94.3",
        "90, , , , 90",
        ", , , 50, 50",
        "100, 100, 250, 100, 100",
        "59.95, , , , 60",
    })
    void weighsWhatApplies(
            @Nullable BigDecimal tasks,
            @Nullable BigDecimal certification,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal checkIns,
            BigDecimal score) {
        assertThat(new OnboardingScore(tasks, certification, attainment, checkIns).total())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo(score));
    }

    @Test
    void thereIsNoScoreOfNothing() {
        assertThat(new OnboardingScore(null, null, null, null).total()).isEmpty();
    }
}
