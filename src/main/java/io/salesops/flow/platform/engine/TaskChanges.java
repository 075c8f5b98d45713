package io.salesops.flow.platform.engine;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * The engine lets whoever may set a task's follow-up date change all of the task, and resolving one stores answers that
 * nobody gave yet. The process says what a task is and whose; our own code has no such limit.
 */
@Component
class TaskChanges implements CommandGuard {

    private static final Set<Class<?>> REFUSED = Set.of(
            AbstractSetTaskPropertyCmd.class, DeleteIdentityLinkCmd.class, DelegateTaskCmd.class, ResolveTaskCmd.class);

    @Override
    public void check(Command<?> command, CommandContext context) {
        var person = context.getAuthentication();
        if (person != null
                && context.isAuthorizationCheckEnabled()
                && !context.getAuthorizationManager().isCamundaAdmin(person)
                && !isFor(person, command, context.getTaskManager())) {
            throw new AuthorizationException("Only administrators can do this with a task. You can claim it for"
                    + " yourself, give it back and set its follow-up date.");
        }
    }

    private static boolean isFor(Authentication person, Command<?> command, TaskManager tasks) {
        if (command instanceof ClaimTaskCmd) {
            return isClaimFor(person, new DirectFieldAccessor(command));
        }
        if (command instanceof AssignTaskCmd) {
            var assignment = new DirectFieldAccessor(command);
            return isOperations(person) || givesBack(person, assignment, tasks) || owns(person, assignment, tasks);
        }
        if (command instanceof SaveTaskCmd) {
            return changesOnlyFollowUp(new DirectFieldAccessor(command), tasks);
        }
        return command instanceof SetTaskFollowUpDateCmd
                || REFUSED.stream().noneMatch(refused -> refused.isInstance(command));
    }

    private static boolean isClaimFor(Authentication person, DirectFieldAccessor claim) {
        var userId = claim.getPropertyValue("userId");
        return userId == null || userId.equals(person.getUserId());
    }

    private static boolean isOperations(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(SALES_OPS);
    }

    private static boolean givesBack(Authentication person, DirectFieldAccessor assignment, TaskManager tasks) {
        var task = stored(assignment.getPropertyValue("taskId"), tasks);
        return assignment.getPropertyValue("userId") == null
                && task != null
                && person.getUserId().equals(task.getAssignee());
    }

    /** Whoever a late task was brought before takes it over, or gives it to somebody. */
    private static boolean owns(Authentication person, DirectFieldAccessor assignment, TaskManager tasks) {
        var task = stored(assignment.getPropertyValue("taskId"), tasks);
        return task != null && person.getUserId().equals(task.getOwner());
    }

    private static boolean changesOnlyFollowUp(DirectFieldAccessor save, TaskManager tasks) {
        var task = (TaskEntity) save.getPropertyValue("task");
        var stored = task == null ? null : stored(task.getId(), tasks);
        return stored != null && besidesFollowUp(task).equals(besidesFollowUp(stored));
    }

    /** Dates to the second: the API and the database round them differently. */
    @SuppressWarnings("unchecked") // the engine's own map
    private static Map<String, Object> besidesFollowUp(TaskEntity task) {
        var state = new HashMap<>((Map<String, Object>) task.getPersistentState());
        state.remove("followUpDate");
        state.replaceAll(
                (field, value) -> value instanceof Date date ? date.toInstant().truncatedTo(SECONDS) : value);
        return state;
    }

    private static @Nullable TaskEntity stored(@Nullable Object taskId, TaskManager tasks) {
        return taskId == null ? null : tasks.findTaskById((String) taskId);
    }
}
