package io.salesops.flow.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

class GuardedCommands extends CommandInterceptor {

    private final List<CommandGuard> guards;

    GuardedCommands(List<CommandGuard> guards) {
        this.guards = guards;
    }

    @Override
    public <T> T execute(Command<T> command) {
        guards.forEach(guard -> guard.check(command, Context.getCommandContext()));
        return next.execute(command);
    }
}
