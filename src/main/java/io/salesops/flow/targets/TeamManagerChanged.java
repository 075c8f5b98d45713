package io.salesops.flow.targets;

/** Somebody else leads a team that is allocating; heard in the transaction in which that became known. */
public record TeamManagerChanged(TeamTargetId teamId) {}
