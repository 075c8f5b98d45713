package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TeamTargetAllocation.teamId;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.QuarterResults;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the manager completes the task, so that missing reasons are refused at once. */
@Component
class RecordTheExplanationDelegate implements JavaDelegate {

    private final QuarterResults results;
    private final MissedTargets process;
    private final Callers callers;

    RecordTheExplanationDelegate(QuarterResults results, MissedTargets process, Callers callers) {
        this.results = results;
        this.process = process;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        results.explain(teamId(execution), callers.current(), process.read(execution));
    }
}
