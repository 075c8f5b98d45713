package io.salesops.flow.onboarding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Somebody, or a tool, recorded the result of a training outside of Tasklist. */
public record CertificationGiven(
        OnboardingItemId itemId, BigDecimal score, @Nullable String note) {}
