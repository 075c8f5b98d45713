package io.salesops.flow.onboarding;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record OnboardingItemId(UUID value) implements Serializable {

    public static OnboardingItemId next() {
        return new OnboardingItemId(UUID.randomUUID());
    }

    public static OnboardingItemId of(String text) {
        return new OnboardingItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
