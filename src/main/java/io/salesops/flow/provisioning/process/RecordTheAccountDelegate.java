package io.salesops.flow.provisioning.process;

import static io.salesops.flow.provisioning.process.AccountProvisioning.orderId;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.provisioning.domain.AccountCreation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while IT completes the task; a task that is taken back records nothing. */
@Component
class RecordTheAccountDelegate implements JavaDelegate {

    private final AccountCreation creation;
    private final Callers callers;

    RecordTheAccountDelegate(AccountCreation creation, Callers callers) {
        this.creation = creation;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            creation.createdByHand(orderId(execution), callers.current().userId());
        }
    }
}
