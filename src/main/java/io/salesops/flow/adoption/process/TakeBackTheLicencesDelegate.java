package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolUndo.LICENCES_TO_RETURN;
import static io.salesops.flow.adoption.process.ToolUndo.toolId;

import io.salesops.flow.adoption.domain.Retirements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeBackTheLicencesDelegate implements JavaDelegate {

    private final Retirements retirements;

    TakeBackTheLicencesDelegate(Retirements retirements) {
        this.retirements = retirements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var toolId = toolId(execution);
        TOOL_ID.set(execution, toolId.toString());
        LICENCES_TO_RETURN.set(execution, retirements.takeBack(toolId));
    }
}
