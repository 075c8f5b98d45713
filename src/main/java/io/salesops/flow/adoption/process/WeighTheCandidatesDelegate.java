package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.CANDIDATE_LEFT;

import io.salesops.flow.adoption.domain.ToolSelection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WeighTheCandidatesDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final ToolChoice choice;

    WeighTheCandidatesDelegate(ToolSelection selection, ToolChoice choice) {
        this.selection = selection;
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var requestId = requestId(execution);
        selection.weigh(requestId, choice.weights(execution));
        CANDIDATE_LEFT.set(execution, !selection.left(requestId).isEmpty());
    }
}
