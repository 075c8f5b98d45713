package io.salesops.flow.adoption.domain;

/** What one person says of a candidate. */
public record ScoredCandidate(String name, Scores scores) {}
