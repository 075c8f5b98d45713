package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolAdoption.STILL_WANTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheReconsiderationDelegate implements JavaDelegate {

    private final TakenDecisions decisions;

    RecordTheReconsiderationDelegate(TakenDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        STILL_WANTED.set(execution, ANSWER.from(execution).equals("ANOTHER"));
        decisions.take("RECONSIDERATION", execution);
    }
}
