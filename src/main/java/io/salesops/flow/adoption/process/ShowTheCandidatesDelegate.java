package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.SecurityReviewForm.REVIEWS;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.CANDIDATE_TABLE;

import io.salesops.flow.adoption.domain.ToolSelection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ShowTheCandidatesDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final CandidateRows rows;

    ShowTheCandidatesDelegate(ToolSelection selection, CandidateRows rows) {
        this.selection = selection;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var left = selection.left(requestId(execution));
        CANDIDATE_TABLE.set(execution, rows.table(left));
        REVIEWS.set(execution, CandidateRows.empty(left));
    }
}
