package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;
import static io.salesops.flow.targets.process.TargetAcknowledgement.ANSWER;
import static io.salesops.flow.targets.process.TargetAcknowledgement.APPEAL_FILED;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.Acknowledgements;
import io.salesops.flow.targets.domain.Appeals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the seller completes the task, so that an appeal which cannot be filed is refused at once. */
@Component
class RecordTheAcknowledgementDelegate implements JavaDelegate {

    private static final String APPEAL = "APPEAL";

    private final Acknowledgements acknowledgements;
    private final Appeals appeals;
    private final Callers callers;

    RecordTheAcknowledgementDelegate(Acknowledgements acknowledgements, Appeals appeals, Callers callers) {
        this.acknowledgements = acknowledgements;
        this.appeals = appeals;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var appealed = APPEAL.equals(ANSWER.from(execution));
        if (appealed) {
            appeals.file(targetId(execution), callers.current(), AppealProcess.plea(execution));
        } else {
            acknowledgements.acknowledge(targetId(execution), callers.current());
        }
        APPEAL_FILED.set(execution, appealed);
    }
}
