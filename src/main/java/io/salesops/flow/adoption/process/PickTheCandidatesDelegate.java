package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOSEN_TOOLS;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.DECIDED_BY;
import static io.salesops.flow.adoption.process.ToolChoice.TOOL_CHOSEN;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.ToolSelection;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PickTheCandidatesDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final ToolChoice choice;
    private final CandidateRows rows;
    private final TakenDecisions decisions;

    PickTheCandidatesDelegate(
            ToolSelection selection, ToolChoice choice, CandidateRows rows, TakenDecisions decisions) {
        this.selection = selection;
        this.choice = choice;
        this.rows = rows;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var requestId = requestId(execution);
        var picked = selection.pick(requestId, choice.tieMargin(execution));
        CHOSEN_TOOLS.set(
                execution, JsonList.of(picked.stream().map(ToolId::toString).toList()));
        TOOL_CHOSEN.set(execution, !picked.isEmpty());
        decisions.note(
                "CHOICE",
                picked.isEmpty() ? "NONE" : "CHOSEN",
                rows.matrix(selection.of(requestId)),
                DECIDED_BY.from(execution),
                execution);
    }
}
