package io.salesops.flow.platform.steps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does a task instead of somebody.
 *
 * @param userId nobody where the groups are asked that the task falls back to
 * @param until when it has to be decided again
 * @param word what whoever gets the task reads about it
 */
public record StandIn(@Nullable String userId, Instant until, String word) {}
