package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TeamTargetAllocation.teamId;

import io.salesops.flow.targets.domain.QuarterResults;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheMissingExplanationDelegate implements JavaDelegate {

    private final QuarterResults results;

    RecordTheMissingExplanationDelegate(QuarterResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.recordSilence(teamId(execution));
    }
}
