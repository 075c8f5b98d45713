package io.salesops.flow.effects;

/** What came of an undo. */
public enum Undone {
    DONE,
    /** A person has to do it, and is asked to. */
    BY_HAND
}
