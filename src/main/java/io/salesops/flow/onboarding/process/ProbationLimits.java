package io.salesops.flow.onboarding.process;

/** The answer of {@code limit-probation}: how long probation takes, and by how much it can be extended. */
record ProbationLimits(int probationDays, int extensionDays) {}
