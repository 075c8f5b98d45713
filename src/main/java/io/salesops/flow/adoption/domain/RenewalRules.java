package io.salesops.flow.adoption.domain;

/** What the table that limits renewals says, asked without a contract. */
public interface RenewalRules {

    RenewalLimits limits();
}
