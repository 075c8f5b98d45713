package io.salesops.flow.platform.steps;

import io.salesops.flow.platform.time.WorkingDays;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every task in the transaction that changes it: sets due dates and keeps the open steps. */
@Component
class TaskEvents {

    /** Extension property of a user task: how many working days its holder has. */
    private static final String WORKING_DAYS = "workingDays";

    /** Extension property of a user task: the variable that says what its holder is asked as. */
    private static final String ROLE_VARIABLE = "roleVariable";

    /** Variables that a task's card in Tasklist shows, where the process has them. */
    private static final List<String> CARD_VARIABLES = List.of(
            "client",
            "amount",
            "itemTitle",
            "newHireName",
            "requestTitle",
            "toolName",
            "systemName",
            "personName",
            "undoTitle");

    private static final int ABOUT_LENGTH = 500;

    private final OpenSteps steps;
    private final FirstHolders holders;
    private final WorkingDays workingDays;
    private final IdentityService identities;
    private final Clock clock;

    TaskEvents(
            OpenSteps steps,
            FirstHolders holders,
            WorkingDays workingDays,
            @Lazy IdentityService identities,
            Clock clock) {
        this.steps = steps;
        this.holders = holders;
        this.workingDays = workingDays;
        this.identities = identities;
        this.clock = clock;
    }

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> {
                var rules = StandInRules.of(task, Candidates.of(task).groups());
                holders.decide(task, rules);
                setDueDate(task);
                showOnCard(task);
                steps.save(stepOf(task));
                steps.save(task.getId(), rules);
            }
            case TaskListener.EVENTNAME_ASSIGNMENT, TaskListener.EVENTNAME_UPDATE -> steps.save(stepOf(task));
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> steps.remove(task.getId());
            default -> {}
        }
    }

    private void setDueDate(DelegateTask task) {
        if (task.getDueDate() == null) {
            TaskProperties.find(task, WORKING_DAYS)
                    .map(Integer::valueOf)
                    .map(days -> workingDays.after(clock.instant(), days, regionOf(task.getAssignee())))
                    .ifPresent(due -> task.setDueDate(Date.from(due)));
        }
    }

    /** Whoever may read the task may read these of it, without seeing the rest of the process. */
    private static void showOnCard(DelegateTask task) {
        CARD_VARIABLES.stream()
                .filter(task::hasVariable)
                .forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
    }

    private static @Nullable String about(DelegateTask task) {
        return CARD_VARIABLES.stream()
                .map(task::getVariable)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .map(text -> text.substring(0, Math.min(text.length(), ABOUT_LENGTH)))
                .orElse(null);
    }

    private @Nullable String regionOf(@Nullable String userId) {
        return userId == null ? null : identities.getUserInfo(userId, "region");
    }

    private OpenStep stepOf(DelegateTask task) {
        var candidates = Candidates.of(task);
        return new OpenStep(
                task.getId(),
                task.getProcessDefinitionId().split(":", 2)[0],
                Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), task.getProcessInstanceId()),
                task.getTaskDefinitionKey(),
                task.getName(),
                about(task),
                TaskProperties.find(task, ROLE_VARIABLE)
                        .map(task::getVariable)
                        .map(Object::toString)
                        .orElse(null),
                task.getAssignee(),
                candidates.users(),
                candidates.groups(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getCreateTime().toInstant());
    }
}
