package io.salesops.flow.access.domain;

/** A password as somebody typed it, twice. */
public record NewPassword(String text, String repeated) {

    /** Nobody reads it in a log. */
    @Override
    public String toString() {
        return "a new password";
    }
}
