package io.salesops.flow.onboarding;

/** An item of a plan can be worked on from now on. */
public record ItemPlanned(OnboardingItemId itemId) {}
