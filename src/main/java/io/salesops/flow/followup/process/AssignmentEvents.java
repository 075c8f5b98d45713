package io.salesops.flow.followup.process;

import io.salesops.flow.followup.domain.Assignments;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who gets a task, in the transaction that gives it; whoever takes one knows already. */
@Component
class AssignmentEvents {

    private final Assignments assignments;
    private final Callers callers;

    AssignmentEvents(Assignments assignments, Callers callers) {
        this.assignments = assignments;
        this.callers = callers;
    }

    @EventListener
    void on(DelegateTask task) {
        var assignee = task.getAssignee();
        if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName())
                && assignee != null
                && !callers.currentId().filter(assignee::equals).isPresent()) {
            assignments.note(task.getId(), assignee);
        }
    }
}
