package io.salesops.flow.adoption;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record EvaluationId(UUID value) implements Serializable {

    public static EvaluationId next() {
        return new EvaluationId(UUID.randomUUID());
    }

    public static EvaluationId of(String text) {
        return new EvaluationId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<EvaluationId> find(String text) {
        return Uuids.find(text).map(EvaluationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
