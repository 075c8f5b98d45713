package io.salesops.flow.provisioning.scim;

/** The system did not do what it was asked to; it may when it is asked again. */
public class SystemUnavailable extends RuntimeException {

    SystemUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
