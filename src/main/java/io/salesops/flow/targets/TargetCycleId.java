package io.salesops.flow.targets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record TargetCycleId(UUID value) implements Serializable {

    public static TargetCycleId next() {
        return new TargetCycleId(UUID.randomUUID());
    }

    public static TargetCycleId of(String text) {
        return new TargetCycleId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<TargetCycleId> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
