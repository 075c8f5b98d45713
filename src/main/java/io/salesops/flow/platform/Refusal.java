package io.salesops.flow.platform;

/** Something was asked for that cannot be done; the message tells the person why. Nothing was stored. */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String message) {
        super(message);
    }
}
