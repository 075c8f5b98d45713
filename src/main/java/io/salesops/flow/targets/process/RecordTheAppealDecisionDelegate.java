package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.AppealProcess.ANSWER;
import static io.salesops.flow.targets.process.AppealProcess.COMMENT;
import static io.salesops.flow.targets.process.AppealProcess.DECIDED_NUMBER;
import static io.salesops.flow.targets.process.AppealProcess.appealId;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.Appeals;
import io.salesops.flow.targets.domain.TargetAppeal.Status;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while leadership completes the task, so that a decision which does not count is refused at once. */
@Component
class RecordTheAppealDecisionDelegate implements JavaDelegate {

    private final Appeals appeals;
    private final Callers callers;

    RecordTheAppealDecisionDelegate(Appeals appeals, Callers callers) {
        this.appeals = appeals;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        appeals.decide(
                appealId(execution),
                callers.current(),
                Status.valueOf(ANSWER.from(execution)),
                Fields.number(DECIDED_NUMBER, execution),
                Fields.text(COMMENT, execution));
    }
}
