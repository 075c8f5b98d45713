package io.salesops.flow.platform.web;

/** There is no such thing, or it is not the caller's to see: nobody can tell which. Becomes a 404. */
public class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
