package io.salesops.flow.platform;

/** The request is fine, but not in the state things are in. Becomes a 409. */
public class Conflict extends Refusal {

    public Conflict(String message) {
        super(message);
    }
}
