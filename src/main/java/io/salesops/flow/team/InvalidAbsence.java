package io.salesops.flow.team;

/** An absence that cannot be; the message says why. */
public class InvalidAbsence extends Exception {

    InvalidAbsence(String message) {
        super(message);
    }
}
