package io.salesops.flow.onboarding;

/** A new hire was accepted outside of Tasklist: the onboarding starts. */
public record HireAccepted(NewHireId hireId) {}
