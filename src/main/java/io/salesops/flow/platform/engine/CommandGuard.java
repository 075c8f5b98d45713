package io.salesops.flow.platform.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Looks at each command of the engine inside its transaction, whoever sends it, and refuses by an exception. */
public interface CommandGuard {

    void check(Command<?> command, CommandContext context);
}
