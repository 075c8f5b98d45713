package io.salesops.flow.notification.domain;

/** The recipient cannot be mailed until somebody gives them an address. */
final class NoAddress extends Exception {

    NoAddress(String message) {
        super(message);
    }
}
