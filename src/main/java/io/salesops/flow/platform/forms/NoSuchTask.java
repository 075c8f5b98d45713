package io.salesops.flow.platform.forms;

import org.camunda.bpm.engine.exception.NullValueException;

/** As the engine says it, so that callers catch one kind. */
class NoSuchTask extends NullValueException {

    NoSuchTask(String id) {
        super("There is no task '%s'. Maybe it is done already.".formatted(id));
    }
}
