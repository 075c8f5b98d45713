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

    /** Somebody may take the task over from whoever has it, or give it to somebody else. */
    public void escalate(OpenStep step, Holder leader) {
        asApplication.call(() -> {
            if (leader.userId() != null) {
                taskService.setOwner(step.taskId(), leader.userId());
            }
            addGroups(step, leader);
            return leader;
        });
    }

    private void give(OpenStep step, Holder holder) {
        taskService.setAssignee(step.taskId(), holder.userId());
        addGroups(step, holder);
    }

    private void addGroups(OpenStep step, Holder holder) {
        holder.groups().stream()
                .filter(not(step.candidateGroups()::contains))
                .forEach(group -> taskService.addCandidateGroup(step.taskId(), group));
    }
}
