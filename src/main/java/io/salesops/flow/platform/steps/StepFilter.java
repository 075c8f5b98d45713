package io.salesops.flow.platform.steps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which open steps are looked for; what is missing does not matter. */
public record StepFilter(
        @Nullable String assignee,
        @Nullable String processKey,
        @Nullable Instant dueBefore) {}
