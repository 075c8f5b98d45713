package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.SellerAnswers;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAnswersDelegate implements JavaDelegate {

    private final SellerAnswers answers;
    private final ValidationForm form;
    private final ChangeRequests changeRequests;
    private final Callers callers;

    RecordTheAnswersDelegate(
            SellerAnswers answers, ValidationForm form, ChangeRequests changeRequests, Callers callers) {
        this.answers = answers;
        this.form = form;
        this.changeRequests = changeRequests;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            answers.record(reviewId(execution), callers.current(), form.answers(execution));
            changeRequests.tellOfCorrection(execution);
        }
    }
}
