package io.salesops.flow.notification.domain;

import io.salesops.flow.notification.CalendarEvent;
import io.salesops.flow.notification.Notice.Item;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the outbox.
 *
 * @param toldAddress where to mail it, whatever the account says
 * @param address where its mail went, or was last tried
 * @param reason why it was not mailed yet
 */
public record PostedNotice(
        UUID id,
        String recipient,
        @Nullable String toldAddress,
        @Nullable String address,
        String subject,
        String text,
        @Nullable String link,
        @Nullable CalendarEvent event,
        List<Item> items,
        Locale language,
        Instant createdAt,
        NoticeState state,
        int attempts,
        @Nullable String reason) {

    public OffsetDateTime created() {
        return createdAt.atOffset(ZoneOffset.UTC);
    }
}
