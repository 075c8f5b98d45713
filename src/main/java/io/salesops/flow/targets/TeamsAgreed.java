package io.salesops.flow.targets;

/** The last team of a cycle has agreed on its numbers. */
public record TeamsAgreed(TargetCycleId cycleId) {}
