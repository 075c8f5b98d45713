package io.salesops.flow.dealreview;

import org.jspecify.annotations.Nullable;

/** A reviewer answered outside Tasklist; the task is completed with the same answer. */
public record DecisionGiven(
        String taskId,
        String decision,
        @Nullable String reasonCode,
        @Nullable String comment,
        @Nullable String mustChange) {}
