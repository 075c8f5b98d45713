package io.salesops.flow.onboarding;

/** A hire will not come, or not stay: the onboarding ends at once. */
public record HireWithdrawn(NewHireId hireId) {}
