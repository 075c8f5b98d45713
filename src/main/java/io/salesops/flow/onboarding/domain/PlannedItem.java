package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import java.util.function.Predicate;

/**
 * A row of the table that plans onboardings.
 *
 * @param reference the system of an account, the module of a training, whatever tells it from the others of its kind
 * @param ownerGroup a group; the managers' is the own manager, {@code mentor} the own mentor
 * @param offsetDays calendar days from the start date, before it when negative
 */
public record PlannedItem(Kind kind, String reference, String title, String ownerGroup, int offsetDays) {

    public static final String MENTOR = "mentor";

    /** Whether it trains in one of those modules. */
    boolean isTrainingIn(Predicate<String> modules) {
        return kind == Kind.TRAINING && modules.test(reference);
    }
}
