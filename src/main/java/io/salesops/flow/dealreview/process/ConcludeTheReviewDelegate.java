package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.CHANGE_ASKED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.DEAL_APPROVED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EVERYBODY_ANSWERED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.TERMS_TO_CHANGE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.Conclusions;
import io.salesops.flow.dealreview.domain.Conclusions.Conclusion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeTheReviewDelegate implements JavaDelegate {

    private final Conclusions conclusions;
    private final ChangeRequests changeRequests;
    private final ObjectMapper json;

    ConcludeTheReviewDelegate(Conclusions conclusions, ChangeRequests changeRequests, ObjectMapper json) {
        this.conclusions = conclusions;
        this.changeRequests = changeRequests;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var validDays = ReviewLimits.of(execution, json).validDays();
        var conclusion = conclusions.conclude(reviewId(execution), validDays);
        var termsToChange = conclusion == Conclusion.TERMS_TO_CHANGE;
        var changeAsked = termsToChange || conclusion == Conclusion.VIEW_TO_CHANGE;
        EVERYBODY_ANSWERED.set(execution, conclusion != Conclusion.UNANSWERED);
        CHANGE_ASKED.set(execution, changeAsked);
        TERMS_TO_CHANGE.set(execution, termsToChange);
        DEAL_APPROVED.set(execution, conclusion == Conclusion.APPROVED);
        if (changeAsked) {
            changeRequests.tell(execution);
        }
    }
}
