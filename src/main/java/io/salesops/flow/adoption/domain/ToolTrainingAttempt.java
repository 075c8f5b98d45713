package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One result of a training.
 *
 * @param number from 1
 * @param score in per cent
 * @param coaching what a coach practised after it, where one came in
 */
public record ToolTrainingAttempt(
        int number,
        BigDecimal score,
        boolean passed,
        @Nullable String note,
        @Nullable String coaching) {}
