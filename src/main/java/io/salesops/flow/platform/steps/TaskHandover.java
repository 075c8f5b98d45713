package io.salesops.flow.platform.steps;

import static java.util.function.Predicate.not;

import io.salesops.flow.platform.engine.AsApplication;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Gives open tasks to whoever has to do them now. */
@Component
public class TaskHandover {

    private final OpenSteps steps;
    private final TaskService taskService;
    private final AsApplication asApplication;

    TaskHandover(OpenSteps steps, TaskService taskService, AsApplication asApplication) {
        this.steps = steps;
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

    /** Somebody else may take a task while its holder is away, or one of these groups; false where they may already. */
    public boolean lend(MisplacedStep misplaced, StandIn standIn, List<String> asked) {
        if (misplaced.isLentTo(standIn, asked)) {
            steps.lend(misplaced.step().taskId(), misplaced.person(), standIn, misplaced.lentGroups());
            return false;
        }
        return asApplication.call(() -> {
            takeBack(misplaced);
            var step = misplaced.step();
            var groups = misplaced.toLend(asked);
            taskService.setAssignee(step.taskId(), null);
            if (standIn.userId() != null) {
                taskService.addCandidateUser(step.taskId(), standIn.userId());
            }
            groups.forEach(group -> taskService.addCandidateGroup(step.taskId(), group));
            taskService.createComment(step.taskId(), null, standIn.word());
            steps.lend(step.taskId(), misplaced.person(), standIn, groups);
            return true;
        });
    }

    /** Whoever was away has the task again. */
    public void giveBack(MisplacedStep misplaced) {
        asApplication.call(() -> {
            takeBack(misplaced);
            taskService.setAssignee(misplaced.step().taskId(), misplaced.person());
            steps.settle(misplaced.step().taskId());
            return misplaced;
        });
    }

    private void takeBack(MisplacedStep misplaced) {
        var taskId = misplaced.step().taskId();
        if (misplaced.standIn() != null) {
            taskService.deleteCandidateUser(taskId, misplaced.standIn());
        }
        misplaced.lentGroups().forEach(group -> taskService.deleteCandidateGroup(taskId, group));
    }

    private void give(OpenStep step, Holder holder) {
        taskService.setAssignee(step.taskId(), holder.userId());
        addGroups(step, holder);
        steps.settle(step.taskId());
    }

    private void addGroups(OpenStep step, Holder holder) {
        added(step, holder.groups()).forEach(group -> taskService.addCandidateGroup(step.taskId(), group));
    }

    private static List<String> added(OpenStep step, List<String> groups) {
        return groups.stream().filter(not(step.candidateGroups()::contains)).toList();
    }
}
