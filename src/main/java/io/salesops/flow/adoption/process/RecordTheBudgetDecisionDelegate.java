package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolAdoption.BUDGET_APPROVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheBudgetDecisionDelegate implements JavaDelegate {

    private final TakenDecisions decisions;

    RecordTheBudgetDecisionDelegate(TakenDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        BUDGET_APPROVED.set(execution, ANSWER.from(execution).equals("APPROVED"));
        decisions.take("BUDGET", execution);
    }
}
