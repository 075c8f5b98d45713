package io.salesops.flow.provisioning;

import java.time.Instant;

/**
 * Where an ordered account stands.
 *
 * @param system its id in the settings
 * @param name what people call the system
 */
public record Account(String system, String name, State state, Instant dueAt) {

    /** CREATED by the application, BY_HAND by a person; CANCELLED is also what was removed again. */
    public enum State {
        ORDERED,
        CREATED,
        BY_HAND,
        CANCELLED
    }
}
