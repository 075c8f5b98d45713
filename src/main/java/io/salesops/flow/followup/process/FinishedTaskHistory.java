package io.salesops.flow.followup.process;

import io.salesops.flow.followup.domain.FinishedTask;
import io.salesops.flow.followup.domain.FinishedTasks;
import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.identity.Caller;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Reads what the engine remembers of tasks. */
@Component
class FinishedTaskHistory implements FinishedTasks {

    private final HistoryService history;
    private final AsApplication asApplication;

    FinishedTaskHistory(HistoryService history, AsApplication asApplication) {
        this.history = history;
        this.asApplication = asApplication;
    }

    @Override
    public Optional<FinishedTask> find(String taskId, Caller caller) {
        return asApplication.call(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .filter(task -> concerned(task, caller))
                .map(FinishedTaskHistory::finished));
    }

    private boolean concerned(HistoricTaskInstance task, Caller caller) {
        return caller.userId().equals(task.getAssignee())
                || history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).list().stream()
                        .anyMatch(link -> caller.userId().equals(link.getUserId())
                                || (link.getGroupId() != null && caller.isIn(link.getGroupId())));
    }

    private static FinishedTask finished(HistoricTaskInstance task) {
        var completed = TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason());
        return new FinishedTask(
                task.getName(),
                completed ? task.getAssignee() : null,
                task.getEndTime().toInstant());
    }
}
