package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.CANDIDATE_IDS;
import static io.salesops.flow.adoption.process.ToolChoice.SCORES_GIVEN;

import io.salesops.flow.adoption.domain.ToolSelection;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AddUpTheScoresDelegate implements JavaDelegate {

    private final ToolSelection selection;

    AddUpTheScoresDelegate(ToolSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var requestId = requestId(execution);
        SCORES_GIVEN.set(execution, selection.isScored(requestId));
        CANDIDATE_IDS.set(
                execution,
                JsonList.of(selection.of(requestId).stream()
                        .map(candidate -> candidate.id().toString())
                        .toList()));
    }
}
