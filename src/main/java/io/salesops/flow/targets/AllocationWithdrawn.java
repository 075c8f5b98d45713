package io.salesops.flow.targets;

/** A team need not agree on its numbers any more: the cycle was withdrawn. */
public record AllocationWithdrawn(TeamTargetId teamId) {}
