package io.salesops.flow.adoption;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record ToolId(UUID value) implements Serializable {

    public static ToolId next() {
        return new ToolId(UUID.randomUUID());
    }

    public static ToolId of(String text) {
        return new ToolId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<ToolId> find(String text) {
        return Uuids.find(text).map(ToolId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
