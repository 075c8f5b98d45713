package io.salesops.flow.platform;

/** The caller may see this, but somebody else has to do it. Becomes a 403. */
public class NotAllowed extends Refusal {

    public NotAllowed(String message) {
        super(message);
    }
}
