package io.salesops.flow.platform.forms;

import io.salesops.flow.platform.InvalidInput.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A form that cannot be taken as it is; the engine's API answers 400, and Tasklist shows the message. */
public class InvalidSubmission extends FormFieldValidationException {

    private final transient List<FieldError> errors;

    public InvalidSubmission(String message) {
        super(null, message);
        this.errors = List.of();
    }

    InvalidSubmission(List<Refusal> refusals) {
        super(null, refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        this.errors = refusals.stream()
                .map(refusal -> new FieldError(refusal.key(), refusal.reason()))
                .toList();
    }

    /** The fields at fault by key; empty when the message is about the submission as a whole. */
    public List<FieldError> errors() {
        return errors;
    }

    record Refusal(String key, String label, String reason) {

        @Override
        public String toString() {
            return label.isEmpty() ? "'%s' %s".formatted(key, reason) : "%s (%s) %s".formatted(label, key, reason);
        }
    }
}
