package io.salesops.flow.followup.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for nobody any more.
 *
 * @param completedBy nobody where it was not needed any more
 */
public record FinishedTask(String name, @Nullable String completedBy, Instant at) {}
