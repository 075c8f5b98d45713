package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.EXPECTED_COST;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.ToolBudget;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs before the table is asked again: what was chosen may cost more than whoever asked expected. */
@Component
class ExpectTheChosenCostDelegate implements JavaDelegate {

    private final ToolBudget budget;

    ExpectTheChosenCostDelegate(ToolBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EXPECTED_COST.set(execution, budget.cost(requestId(execution)).doubleValue());
    }
}
