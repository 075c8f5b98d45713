package io.salesops.flow.adoption;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record ToolRequestId(UUID value) implements Serializable {

    public static ToolRequestId next() {
        return new ToolRequestId(UUID.randomUUID());
    }

    public static ToolRequestId of(String text) {
        return new ToolRequestId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<ToolRequestId> find(String text) {
        return Uuids.find(text).map(ToolRequestId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
