package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Contracts;
import io.salesops.flow.adoption.domain.ToolBudget;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheContractDelegate implements JavaDelegate {

    private final Contracts contracts;
    private final ToolBudget budget;
    private final ContractForm form;
    private final TakenDecisions decisions;
    private final Callers callers;

    RecordTheContractDelegate(
            Contracts contracts, ToolBudget budget, ContractForm form, TakenDecisions decisions, Callers callers) {
        this.contracts = contracts;
        this.budget = budget;
        this.form = form;
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var contract = form.read(execution);
        budget.require(requestId(execution), contract.annualCost());
        contracts.sign(ToolId.of(TOOL_ID.from(execution)), contract);
        decisions.note("CONTRACT", "SIGNED", null, callers.current().userId(), execution);
    }
}
