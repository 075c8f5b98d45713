package io.salesops.flow.onboarding;

/** A new hire starts on another day; what is open moved with it. */
public record StartDateMoved(NewHireId hireId) {}
