package io.salesops.flow.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result of a training.
 *
 * @param trainingId of whoever trains: an item of a plan, or a training in a tool
 * @param number from 1
 * @param score in per cent
 * @param coaching what a coach practised after it, where one came in
 */
public record Attempt(
        UUID trainingId,
        int number,
        BigDecimal score,
        boolean passed,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable String coaching) {

    public boolean hasResult(UUID trainingId, BigDecimal score, @Nullable String note) {
        return this.trainingId.equals(trainingId)
                && this.score.compareTo(score) == 0
                && Objects.equals(this.note, note);
    }
}
