package io.salesops.flow.targets;

/** The last seller of a team has answered, and what was contested is settled. */
public record SellersAnswered(TeamTargetId teamId) {}
