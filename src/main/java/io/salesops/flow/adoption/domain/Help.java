package io.salesops.flow.adoption.domain;

import java.util.Optional;

/**
 * What people get after a measurement, so that they come to use a tool.
 *
 * @param kind such as TRAINING
 * @param owner who gives or gave it: a person or a group
 */
public record Help(String kind, State state, Optional<String> owner) {

    public enum State {
        OPEN,
        GIVEN,
        NOT_GIVEN,
        /** The tool was given up before anybody helped. */
        OVER
    }
}
