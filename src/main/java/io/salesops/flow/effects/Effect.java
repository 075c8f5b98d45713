package io.salesops.flow.effects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done for a case, or was about to be done.
 *
 * @param subject the business key of the case
 * @param target what it was done to: with subject and kind it is this effect and no other
 * @param detail what its undo has to know, such as an id that another system gave
 * @param triedAt when it was last about to be done
 * @param lastError why it, or its undo, failed the last time
 * @param undoNote what the person said who undid it by hand
 */
public record Effect(
        UUID id,
        String subject,
        String kind,
        String target,
        State state,
        @Nullable String detail,
        Instant intendedAt,
        Instant triedAt,
        @Nullable Instant doneAt,
        @Nullable Instant undoneAt,
        @Nullable String lastError,
        @Nullable String undoNote) {

    /** How far it is. An effect that is only intended may have happened all the same. */
    public enum State {
        INTENDED,
        DONE,
        UNDONE
    }

    public boolean is(State other) {
        return state == other;
    }
}
