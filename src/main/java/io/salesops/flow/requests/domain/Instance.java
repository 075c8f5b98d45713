package io.salesops.flow.requests.domain;

import io.salesops.flow.platform.Uuids;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The process instance of a request, as the engine remembers it. */
record Instance(
        String id,
        String processKey,
        String process,
        @Nullable String businessKey,
        @Nullable String about,
        String requester,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome) {

    boolean isOpen() {
        return endedAt == null;
    }

    /** What the open steps of the instance are known by. */
    String key() {
        return Objects.requireNonNullElse(businessKey, id);
    }

    Optional<UUID> requestId() {
        return Uuids.find(key());
    }
}
