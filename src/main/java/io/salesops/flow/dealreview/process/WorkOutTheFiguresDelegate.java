package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.DealDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WorkOutTheFiguresDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final TermsForm termsForm;

    WorkOutTheFiguresDelegate(DealDesk desk, TermsForm termsForm) {
        this.desk = desk;
        this.termsForm = termsForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        if (desk.get(id).terms().isEmpty()) {
            desk.state(id, termsForm.read(execution));
        }
        execution.setVariables(RuleInputs.of(desk.get(id).figures().orElseThrow()));
    }
}
