package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOICE;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.ToolSelection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ShowTheChoiceDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final CandidateRows rows;

    ShowTheChoiceDelegate(ToolSelection selection, CandidateRows rows) {
        this.selection = selection;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHOICE.set(execution, rows.table(selection.picked(requestId(execution))));
    }
}
