package io.salesops.flow.dealreview.domain;

/** The decision tables that operations own, asked without a process. */
public interface RoutingRules {

    RuleAnswers ask(Figures figures, boolean exceptionRequested);
}
