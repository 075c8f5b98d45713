package io.salesops.flow.targets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record TargetCycleId(UUID value) implements Serializable {

    public static TargetCycleId next() {
        return new TargetCycleId(UUID.randomUUID());
    }

    public static TargetCycleId of(String text) {
        return new TargetCycleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
