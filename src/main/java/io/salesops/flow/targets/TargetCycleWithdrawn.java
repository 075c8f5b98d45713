package io.salesops.flow.targets;

/** Operations took the cycle back; whatever still waits for somebody ends. */
public record TargetCycleWithdrawn(TargetCycleId cycleId) {}
