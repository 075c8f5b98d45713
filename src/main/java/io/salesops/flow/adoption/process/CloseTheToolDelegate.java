package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolUndo.toolId;

import io.salesops.flow.adoption.domain.Retirements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseTheToolDelegate implements JavaDelegate {

    private final Retirements retirements;

    CloseTheToolDelegate(Retirements retirements) {
        this.retirements = retirements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retirements.close(toolId(execution));
    }
}
