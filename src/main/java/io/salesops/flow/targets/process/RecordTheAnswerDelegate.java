package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.ANSWER;
import static io.salesops.flow.targets.process.SellerTargetAgreement.EVIDENCE;
import static io.salesops.flow.targets.process.SellerTargetAgreement.PROPOSAL;
import static io.salesops.flow.targets.process.SellerTargetAgreement.REASON_CODE;
import static io.salesops.flow.targets.process.SellerTargetAgreement.TARGET_CONTESTED;
import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the seller completes the task, so that an answer which does not count is refused at once. */
@Component
class RecordTheAnswerDelegate implements JavaDelegate {

    private static final String CONTEST = "CONTEST";

    private final Agreements agreements;
    private final Callers callers;

    RecordTheAnswerDelegate(Agreements agreements, Callers callers) {
        this.agreements = agreements;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var contested = CONTEST.equals(ANSWER.from(execution));
        answer(execution, contested);
        TARGET_CONTESTED.set(execution, contested);
    }

    private void answer(DelegateExecution execution, boolean contested) {
        var target = targetId(execution);
        if (contested) {
            agreements.contest(
                    target,
                    callers.current(),
                    Fields.number(PROPOSAL, execution),
                    Fields.text(REASON_CODE, execution),
                    Fields.text(EVIDENCE, execution));
        } else {
            agreements.accept(target, callers.current());
        }
    }
}
