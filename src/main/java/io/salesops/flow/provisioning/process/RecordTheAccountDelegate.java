package io.salesops.flow.provisioning.process;

import static io.salesops.flow.provisioning.process.AccountProvisioning.orderId;

import io.salesops.flow.provisioning.domain.AccountCreation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while IT completes the task; a task that is taken back records nothing. */
@Component
class RecordTheAccountDelegate implements JavaDelegate {

    private final AccountCreation creation;

    RecordTheAccountDelegate(AccountCreation creation) {
        this.creation = creation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            creation.createdByHand(orderId(execution));
        }
    }
}
