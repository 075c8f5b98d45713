package io.salesops.flow.onboarding.domain;

/** What both sides of a check-in say to the same question, in words. */
public record CheckInRow(String label, String manager, String newHire) {}
