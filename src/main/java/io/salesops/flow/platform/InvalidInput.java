package io.salesops.flow.platform;

import java.util.List;

/** What somebody sent cannot be used: says which fields, and why. Becomes a 422 with {@code errors}. */
public class InvalidInput extends Refusal {

    private final transient List<FieldError> errors;

    public record FieldError(String field, String reason) {}

    public InvalidInput(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.field() + ": " + error.reason())
                .reduce((left, right) -> left + "; " + right)
                .orElse("invalid"));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String reason) {
        this(List.of(new FieldError(field, reason)));
    }

    /** The same, where the fields belong to a part of what was sent. */
    public InvalidInput within(String part) {
        return new InvalidInput(errors.stream()
                .map(error -> new FieldError(part + "." + error.field(), error.reason()))
                .toList());
    }

    public List<FieldError> errors() {
        return errors;
    }
}
