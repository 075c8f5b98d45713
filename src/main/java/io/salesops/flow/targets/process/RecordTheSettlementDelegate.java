package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLED_NUMBER;
import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLEMENT;
import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLEMENT_COMMENT;
import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.SellerTarget.Settlement;
import io.salesops.flow.targets.domain.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the manager completes the task, so that a number out of bounds is refused at once. */
@Component
class RecordTheSettlementDelegate implements JavaDelegate {

    private final Settlements settlements;
    private final Callers callers;

    RecordTheSettlementDelegate(Settlements settlements, Callers callers) {
        this.settlements = settlements;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        settlements.settle(
                targetId(execution),
                callers.current(),
                Settlement.valueOf(SETTLEMENT.from(execution)),
                Fields.number(SETTLED_NUMBER, execution),
                Fields.text(SETTLEMENT_COMMENT, execution));
    }
}
