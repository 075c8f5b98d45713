package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.AMOUNT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.CLIENT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_REQUESTED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_NAME;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REQUESTER;
import static io.salesops.flow.dealreview.process.DealReviewProcess.SELLER;
import static io.salesops.flow.dealreview.process.DealReviewProcess.TERMS_STATED;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.DealReview;
import io.salesops.flow.platform.forms.InvalidSubmission;
import io.salesops.flow.platform.identity.Callers;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenReviewDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final Callers callers;
    private final TermsForm termsForm;

    OpenReviewDelegate(DealDesk desk, Callers callers, TermsForm termsForm) {
        this.desk = desk;
        this.callers = callers;
        this.termsForm = termsForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var review = open(execution);
        var deal = desk.dealOf(review);
        execution.setProcessBusinessKey(review.id().toString());
        REQUESTER.set(execution, review.requester());
        SELLER.set(execution, deal.ownerId());
        OPPORTUNITY_NAME.set(execution, deal.name());
        CLIENT.set(execution, Objects.requireNonNullElse(deal.client(), "no client yet"));
        AMOUNT.set(execution, termsForm.amountOf(deal));
        TERMS_STATED.set(execution, review.terms().isPresent());
        EXCEPTION_REQUESTED.set(execution, false);
        termsForm.fillIn(execution, deal);
    }

    /** A submitted review comes with its id as the business key; one started in Tasklist with a deal alone. */
    private DealReview open(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        return key == null ? requested(execution) : submitted(key, execution);
    }

    private DealReview requested(DelegateExecution execution) {
        return desk.open(
                callers.of(REQUESTER.from(execution)),
                OPPORTUNITY_ID.from(execution).strip(),
                execution.getProcessInstanceId());
    }

    private DealReview submitted(String key, DelegateExecution execution) {
        return DealReviewId.find(key)
                .flatMap(id -> desk.attach(id, execution.getProcessInstanceId()))
                .orElseThrow(() -> new InvalidSubmission("Please start a review by the id of its deal alone."));
    }
}
