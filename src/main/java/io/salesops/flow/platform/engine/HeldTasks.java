package io.salesops.flow.platform.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A task that somebody has is theirs to do; the engine would let every candidate complete it meanwhile. */
class HeldTasks extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        var context = Context.getCommandContext();
        var person = context.getAuthentication();
        if (person != null
                && context.isAuthorizationCheckEnabled()
                && task.getAssignee() != null
                && !task.getAssignee().equals(person.getUserId())
                && !context.getAuthorizationManager().isCamundaAdmin(person)) {
            throw new AuthorizationException("'%s' has the task '%s'".formatted(task.getAssignee(), task.getName()));
        }
    }
}
