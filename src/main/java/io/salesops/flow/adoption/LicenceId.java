package io.salesops.flow.adoption;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record LicenceId(UUID value) implements Serializable {

    public static LicenceId next() {
        return new LicenceId(UUID.randomUUID());
    }

    public static LicenceId of(String text) {
        return new LicenceId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<LicenceId> find(String text) {
        return Uuids.find(text).map(LicenceId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
