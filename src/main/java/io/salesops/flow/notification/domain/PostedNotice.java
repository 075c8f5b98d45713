package io.salesops.flow.notification.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the outbox.
 *
 * @param address where its mail went, or was last tried
 * @param reason why it was not mailed yet
 */
public record PostedNotice(
        UUID id,
        String recipient,
        @Nullable String address,
        String subject,
        String text,
        @Nullable String link,
        Instant createdAt,
        NoticeState state,
        int attempts,
        @Nullable String reason) {

    public OffsetDateTime created() {
        return createdAt.atOffset(ZoneOffset.UTC);
    }
}
