package io.salesops.flow.onboarding;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record NewHireId(UUID value) implements Serializable {

    public static NewHireId next() {
        return new NewHireId(UUID.randomUUID());
    }

    public static NewHireId of(String text) {
        return new NewHireId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<NewHireId> find(String text) {
        return Uuids.find(text).map(NewHireId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
