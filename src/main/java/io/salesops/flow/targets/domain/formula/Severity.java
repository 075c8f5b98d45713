package io.salesops.flow.targets.domain.formula;

public enum Severity {
    INFO,
    WARNING,
    PROBLEM
}
