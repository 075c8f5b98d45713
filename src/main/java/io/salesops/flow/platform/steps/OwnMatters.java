package io.salesops.flow.platform.steps;

import io.salesops.flow.platform.engine.CommandGuard;
import io.salesops.flow.platform.forms.InvalidSubmission;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/** Nobody decides their own request, however they came to have the task. */
@Component
class OwnMatters implements CommandGuard {

    @Override
    public void check(Command<?> command, CommandContext context) {
        var person = context.getAuthentication();
        if (person != null && (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd)) {
            var taskId = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
            Optional.ofNullable(taskId)
                    .map(context.getTaskManager()::findTaskById)
                    .filter(task -> task.getCaseDefinitionId() == null && task.getProcessDefinitionId() != null)
                    .filter(task -> StandInRules.notFor(task).contains(person.getUserId()))
                    .ifPresent(task -> {
                        throw new InvalidSubmission("Nobody decides their own request.");
                    });
        }
    }
}
