package io.salesops.flow.onboarding;

/** Somebody does not work with us any more; heard in the transaction that takes back or hands over what was theirs. */
public record PersonLeft(String userId) {}
