package io.salesops.flow.provisioning;

/** An account exists, whether we or a person created it. */
public record AccountCreated(String subject, String system) {}
