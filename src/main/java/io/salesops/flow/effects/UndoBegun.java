package io.salesops.flow.effects;

import io.salesops.flow.platform.Conflict;

/** The case is being undone, so nothing more may be done for it. */
public class UndoBegun extends Conflict {

    public UndoBegun(String subject) {
        super("What was done for '%s' is being undone, so nothing more is done for it.".formatted(subject));
    }
}
