package io.salesops.flow.effects;

/** How effects of one kind are undone. */
public interface Undo {

    String kind();

    /**
     * Runs in the transaction of the step, which holds the effect's lock; it may run again after a failure. An effect
     * that is only intended is looked for. Whatever it throws is tried again later.
     */
    Undone undo(Effect effect);

    /** Whether everything else is undone first: nothing waits then for the person who does this. */
    default boolean isLast() {
        return false;
    }

    /** Asked for after {@link #undo} left the effect to a person. */
    default ManualStep byHand(Effect effect) {
        throw new UnsupportedOperationException("Nobody undoes %s by hand".formatted(kind()));
    }
}
