package io.salesops.flow.targets;

/** A seller of the team left before the quarter; heard in the transaction in which that became known. */
public record TeamTargetLessened(TeamTargetId teamId) {}
