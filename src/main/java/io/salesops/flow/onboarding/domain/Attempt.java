package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result of a training module.
 *
 * @param itemId the item of the plan
 * @param number from 1
 * @param score in per cent
 * @param coaching what a coach practised after it, where one came in
 */
public record Attempt(
        UUID itemId,
        int number,
        BigDecimal score,
        boolean passed,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable String coaching) {

    boolean hasResult(UUID itemId, BigDecimal score, @Nullable String note) {
        return this.itemId.equals(itemId) && this.score.compareTo(score) == 0 && Objects.equals(this.note, note);
    }
}
