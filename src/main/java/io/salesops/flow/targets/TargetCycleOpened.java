package io.salesops.flow.targets;

import java.math.BigDecimal;

/** A cycle was opened outside Tasklist; heard in the same transaction, so that it exists exactly when a process does. */
public record TargetCycleOpened(
        TargetCycleId cycleId, String quarter, BigDecimal growthPercent, BigDecimal overAssignmentPercent) {}
