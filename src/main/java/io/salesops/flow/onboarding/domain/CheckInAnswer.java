package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a check-in says.
 *
 * @param work knows what is expected
 * @param learning learns what the work asks for
 * @param team has a place in the team
 */
public record CheckInAnswer(
        Rating work,
        Rating learning,
        Rating team,
        @Nullable String words,
        @Nullable String needs) {

    /** Who is asked. */
    public enum Side {
        MANAGER,
        NEW_HIRE
    }

    BigDecimal percent() {
        return Percents.mean(List.of(work.percent(), learning.percent(), team.percent()))
                .orElseThrow();
    }
}
