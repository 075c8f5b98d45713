package io.salesops.flow.provisioning.process;

import static io.salesops.flow.provisioning.process.AccountProvisioning.orderId;

import io.salesops.flow.provisioning.domain.AccountCreation;
import io.salesops.flow.provisioning.scim.AccountRefused;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CreateTheAccountDelegate implements JavaDelegate {

    private static final String ACCOUNT_REFUSED = "AccountRefused";

    private final AccountCreation creation;

    CreateTheAccountDelegate(AccountCreation creation) {
        this.creation = creation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            creation.create(orderId(execution));
        } catch (AccountRefused e) {
            throw new BpmnError(ACCOUNT_REFUSED, e.getMessage(), e);
        }
    }
}
