package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs when nobody decided on a wave in time: what the table says stands. */
@Component
class FollowTheTableDelegate implements JavaDelegate {

    private final ToolRollOut rollOut;
    private final TakenDecisions decisions;

    FollowTheTableDelegate(ToolRollOut rollOut, TakenDecisions decisions) {
        this.rollOut = rollOut;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        rollOut.decide(execution);
        decisions.silence(ToolRollOut.KIND, ANSWER.from(execution), execution);
    }
}
