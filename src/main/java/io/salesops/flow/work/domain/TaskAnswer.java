package io.salesops.flow.work.domain;

import io.salesops.flow.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one task of many.
 *
 * @param task what people call it; nothing where it is unknown to the caller
 * @param refusal why nothing was done with it
 */
public record TaskAnswer(
        String id, @Nullable String task, @Nullable Refusal refusal) {}
