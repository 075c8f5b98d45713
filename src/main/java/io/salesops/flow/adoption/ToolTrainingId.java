package io.salesops.flow.adoption;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record ToolTrainingId(UUID value) implements Serializable {

    public static ToolTrainingId next() {
        return new ToolTrainingId(UUID.randomUUID());
    }

    public static ToolTrainingId of(String text) {
        return new ToolTrainingId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<ToolTrainingId> find(String text) {
        return Uuids.find(text).map(ToolTrainingId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
