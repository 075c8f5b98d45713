package io.salesops.flow.adoption.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheSlowWaveDecisionDelegate implements JavaDelegate {

    private final ToolRollOut rollOut;
    private final TakenDecisions decisions;

    RecordTheSlowWaveDecisionDelegate(ToolRollOut rollOut, TakenDecisions decisions) {
        this.rollOut = rollOut;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        rollOut.decide(execution);
        decisions.take(ToolRollOut.KIND, execution);
    }
}
