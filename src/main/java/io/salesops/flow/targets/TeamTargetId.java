package io.salesops.flow.targets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record TeamTargetId(UUID value) implements Serializable {

    public static TeamTargetId next() {
        return new TeamTargetId(UUID.randomUUID());
    }

    public static TeamTargetId of(String text) {
        return new TeamTargetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
