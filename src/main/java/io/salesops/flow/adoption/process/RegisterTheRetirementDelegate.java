package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REASON;
import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolRenewal.STILL_BEING_ADOPTED;

import io.salesops.flow.adoption.domain.Retirements;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterTheRetirementDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TOOL = ProcessVariable.text("tool");

    private final Retirements retirements;
    private final TakenDecisions decisions;
    private final Callers callers;

    RegisterTheRetirementDelegate(Retirements retirements, TakenDecisions decisions, Callers callers) {
        this.retirements = retirements;
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var requester = REQUESTER.from(execution);
        var retired = retirements.retire(callers.of(requester), TOOL.from(execution));
        var toolId = retired.tool().id().toString();
        execution.setProcessBusinessKey(toolId);
        TOOL_ID.set(execution, toolId);
        decisions.note("RETIREMENT", "RETIRE", Fields.text(REASON, execution), requester, execution);
        STILL_BEING_ADOPTED.set(execution, retired.stillBeingAdopted());
    }
}
