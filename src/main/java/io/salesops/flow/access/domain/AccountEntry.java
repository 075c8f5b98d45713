package io.salesops.flow.access.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it. */
public record AccountEntry(
        String id,
        String name,
        @Nullable String email,
        AccountState state,
        @Nullable Instant lastSignIn) {}
