package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;

import io.salesops.flow.targets.domain.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepTheTargetDelegate implements JavaDelegate {

    private final Agreements agreements;

    KeepTheTargetDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agreements.keep(targetId(execution));
    }
}
