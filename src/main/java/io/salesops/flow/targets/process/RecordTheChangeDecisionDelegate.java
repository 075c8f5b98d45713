package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetChangeProcess.ANSWER;
import static io.salesops.flow.targets.process.TargetChangeProcess.CHANGE_APPROVED;
import static io.salesops.flow.targets.process.TargetChangeProcess.COMMENT;
import static io.salesops.flow.targets.process.TargetChangeProcess.changeId;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.TargetChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the approver completes the task, so that a decision which does not count is refused at once. */
@Component
class RecordTheChangeDecisionDelegate implements JavaDelegate {

    private static final String APPROVE = "APPROVE";

    private final TargetChanges changes;
    private final Callers callers;

    RecordTheChangeDecisionDelegate(TargetChanges changes, Callers callers) {
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var approved = APPROVE.equals(ANSWER.from(execution));
        changes.decide(changeId(execution), callers.current(), approved, Fields.text(COMMENT, execution));
        CHANGE_APPROVED.set(execution, approved);
    }
}
