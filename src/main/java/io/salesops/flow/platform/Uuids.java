package io.salesops.flow.platform;

import java.util.Optional;
import java.util.UUID;

/** Ids in texts that anybody may have written. */
public final class Uuids {

    private Uuids() {}

    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
