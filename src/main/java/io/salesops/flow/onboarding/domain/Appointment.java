package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import java.time.LocalDate;

/**
 * A day that belongs into the calendar of a new hire.
 *
 * @param name tells it from the others of the same hire
 * @param over whether nothing about it changes any more
 */
record Appointment(String name, String title, LocalDate day, boolean over) {

    private static final String FIRST_DAY = "first-day";

    static Appointment firstDay(NewHire hire, String title) {
        return new Appointment(FIRST_DAY, title, hire.startDate(), false);
    }

    static Appointment of(OnboardingItem checkIn) {
        return new Appointment(
                "check-in-" + checkIn.reference(), checkIn.title(), checkIn.due(), checkIn.status() == Status.DONE);
    }

    boolean isFirstDay() {
        return name.equals(FIRST_DAY);
    }
}
