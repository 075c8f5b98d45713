package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.STILL_BEING_ADOPTED;
import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.Retirements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RetireTheToolDelegate implements JavaDelegate {

    private final Retirements retirements;

    RetireTheToolDelegate(Retirements retirements) {
        this.retirements = retirements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var retired = retirements.retire(toolId(execution));
        STILL_BEING_ADOPTED.set(execution, retired.stillBeingAdopted());
    }
}
