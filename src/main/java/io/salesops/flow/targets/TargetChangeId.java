package io.salesops.flow.targets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record TargetChangeId(UUID value) implements Serializable {

    public static TargetChangeId next() {
        return new TargetChangeId(UUID.randomUUID());
    }

    public static TargetChangeId of(String text) {
        return new TargetChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
