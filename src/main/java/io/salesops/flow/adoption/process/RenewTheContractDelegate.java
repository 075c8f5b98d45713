package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.RENEWED_LICENCES;
import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.Renewals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RenewTheContractDelegate implements JavaDelegate {

    private final Renewals renewals;

    RenewTheContractDelegate(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.renew(toolId(execution), RENEWED_LICENCES.from(execution).intValue());
    }
}
