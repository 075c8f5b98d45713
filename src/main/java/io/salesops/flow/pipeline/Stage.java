package io.salesops.flow.pipeline;

/** Where a deal stands. */
public enum Stage {
    /** Nobody has talked to the client yet. */
    PROSPECTING,
    /** The client answers; whether there is a deal is being found out. */
    QUALIFICATION,
    PROPOSAL,
    NEGOTIATION,
    WON,
    LOST;

    public boolean isOpen() {
        return this != WON && this != LOST;
    }
}
