package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.domain.formula.Severity;

/** What a decision table says of a figure, with the words for people. */
public record Verdict(String verdict, Severity severity, String text) {}
