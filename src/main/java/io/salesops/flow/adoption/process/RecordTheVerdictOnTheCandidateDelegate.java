package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolChoice.CANDIDATE_ID;

import io.salesops.flow.adoption.domain.ToolSelection;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheVerdictOnTheCandidateDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final ToolChoice choice;

    RecordTheVerdictOnTheCandidateDelegate(ToolSelection selection, ToolChoice choice) {
        this.selection = selection;
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var verdict = choice.verdict(execution);
        if (verdict.excluded()) {
            selection.exclude(UUID.fromString(CANDIDATE_ID.from(execution)), verdict.reason());
        }
    }
}
