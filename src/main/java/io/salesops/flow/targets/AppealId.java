package io.salesops.flow.targets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AppealId(UUID value) implements Serializable {

    public static AppealId next() {
        return new AppealId(UUID.randomUUID());
    }

    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
