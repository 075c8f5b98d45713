package io.salesops.flow.platform.steps;

import java.time.Instant;

/**
 * A task that is to be followed up.
 *
 * @param followUps how often it was before
 * @param at when that was to happen
 */
public record LateStep(OpenStep step, int followUps, Instant at) {}
