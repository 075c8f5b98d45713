package io.salesops.flow.access.domain;

/** What an administrator wants to know of an account first. */
public enum AccountState {
    ACTIVE,
    INVITED,
    NEVER_SIGNED_IN,
    LOCKED,
    DEACTIVATED,
    LEFT;

    /** Nobody can sign in with it. */
    public boolean isClosed() {
        return this == DEACTIVATED || this == LEFT;
    }
}
