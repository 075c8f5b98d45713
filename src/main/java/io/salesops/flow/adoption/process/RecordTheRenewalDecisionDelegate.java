package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolRenewal.CONTRACT_GOES_ON;
import static io.salesops.flow.adoption.process.ToolRenewal.FEWER_LICENCES;
import static io.salesops.flow.adoption.process.ToolRenewal.KIND;
import static io.salesops.flow.adoption.process.ToolRenewal.LICENCES_KEPT;
import static io.salesops.flow.adoption.process.ToolRenewal.RENEWED_LICENCES;
import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.Renewals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheRenewalDecisionDelegate implements JavaDelegate {

    private final Renewals renewals;
    private final TakenDecisions decisions;

    RecordTheRenewalDecisionDelegate(Renewals renewals, TakenDecisions decisions) {
        this.renewals = renewals;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var answer = ANSWER.from(execution);
        CONTRACT_GOES_ON.set(execution, !answer.equals("RETIRE"));
        FEWER_LICENCES.set(execution, answer.equals("FEWER"));
        if (answer.equals("FEWER")) {
            var kept = LICENCES_KEPT.from(execution).intValue();
            renewals.acceptFewer(toolId(execution), kept);
            RENEWED_LICENCES.set(execution, kept);
        }
        decisions.take(KIND, execution);
    }
}
