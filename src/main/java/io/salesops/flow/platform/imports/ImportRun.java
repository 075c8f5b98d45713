package io.salesops.flow.platform.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import that was asked for, and what became of it. */
record ImportRun(
        UUID id,
        String kind,
        String source,
        String fileName,
        String startedBy,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        long rowsRead,
        @Nullable ImportResult result,
        long errorTotal,
        List<ImportError> errors,
        @Nullable String lasting,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        boolean undoable) {

    enum State {
        RUNNING,
        SUCCEEDED,
        REFUSED,
        FAILED,
        INTERRUPTED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public @Nullable OffsetDateTime undone() {
        return undoneAt == null ? null : undoneAt.atOffset(ZoneOffset.UTC);
    }

    public OffsetDateTime started() {
        return startedAt.atOffset(ZoneOffset.UTC);
    }
}
