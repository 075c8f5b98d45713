package io.salesops.flow.platform.web;

/** The request is fine, but not in the state things are in. Becomes a 409. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
