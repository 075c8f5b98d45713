package io.salesops.flow.onboarding.domain;

/** Nobody of the region and the role can mentor; HR decides. */
public class NoMentorAvailable extends Exception {

    NoMentorAvailable(String message) {
        super(message);
    }
}
