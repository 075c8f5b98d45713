package io.salesops.flow.targets;

import io.salesops.flow.platform.Uuids;
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
        return Uuids.find(text).map(TargetCycleId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
