package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;

import io.salesops.flow.targets.domain.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepTheTargetDelegate implements JavaDelegate {

    private final Settlements settlements;

    KeepTheTargetDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlements.keep(targetId(execution));
    }
}
