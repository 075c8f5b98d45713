package io.salesops.flow.onboarding;

/** An open item of a plan is not wanted any more. */
public record ItemTakenBack(OnboardingItemId itemId) {}
