package io.salesops.flow.platform.imports;

/** A cell that cannot be read as what its column holds; the message completes "The value …". */
public class InvalidValue extends Exception {

    public InvalidValue(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
