package io.salesops.flow.platform.steps;

import static java.util.function.Predicate.not;

import io.salesops.flow.platform.engine.AsApplication;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Gives open tasks to whoever has to do them now. */
@Component
public class TaskHandover {

    private final TaskService taskService;
    private final AsApplication asApplication;

    TaskHandover(TaskService taskService, AsApplication asApplication) {
        this.taskService = taskService;
        this.asApplication = asApplication;
    }

    public void give(List<OpenStep> steps, Holder holder) {
        asApplication.call(() -> {
            steps.forEach(step -> give(step, holder));
            return holder;
        });
    }

    private void give(OpenStep step, Holder holder) {
        taskService.setAssignee(step.taskId(), holder.userId());
        holder.groups().stream()
                .filter(not(step.candidateGroups()::contains))
                .forEach(group -> taskService.addCandidateGroup(step.taskId(), group));
    }
}
