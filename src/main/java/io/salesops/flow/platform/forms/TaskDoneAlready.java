package io.salesops.flow.platform.forms;

import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Somebody was faster. Told to those who could have done the task; for all others there is no such task. */
class TaskDoneAlready extends NullValueException {

    private TaskDoneAlready(HistoricTaskInstance task) {
        super(
                task.getAssignee() == null
                        ? "The task '%s' is done already.".formatted(task.getName())
                        : "The task '%s' is done already: '%s' had it.".formatted(task.getName(), task.getAssignee()));
    }

    /** Why a task cannot be completed that is not there. */
    static NullValueException of(String taskId, CommandContext context) {
        var history = context.getProcessEngineConfiguration().getHistoryService();
        var person = context.getAuthentication();
        return context.runWithoutAuthorization(() -> {
            var task = history.createHistoricTaskInstanceQuery()
                    .taskId(taskId)
                    .finished()
                    .singleResult();
            var concerned = task != null
                    && history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                            .anyMatch(link -> concerns(link, person));
            return concerned ? new TaskDoneAlready(task) : new NoSuchTask(taskId);
        });
    }

    private static boolean concerns(HistoricIdentityLinkLog link, @Nullable Authentication person) {
        return person != null
                && (person.getUserId().equals(link.getUserId())
                        || (person.getGroupIds() != null && person.getGroupIds().contains(link.getGroupId())));
    }
}
