package io.salesops.flow.targets;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of a cycle were changed outside Tasklist; the task that waits for them shows the new ones.
 *
 * @param teamId whose, when a manager changed them; null when operations did
 */
public record NumbersChanged(
        TargetCycleId cycleId, @Nullable TeamTargetId teamId) {}
