package io.salesops.flow.platform;

/** There is no such thing, or it is not the caller's to see: nobody can tell which. Becomes a 404. */
public class NotFound extends Refusal {

    public NotFound(String message) {
        super(message);
    }
}
