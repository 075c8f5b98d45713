package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.DEAL_VIEW_SHARED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.DealDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheReviewDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final DealViewForm viewForm;
    private final ReviewForm reviewForm;

    PrepareTheReviewDelegate(DealDesk desk, DealViewForm viewForm, ReviewForm reviewForm) {
        this.desk = desk;
        this.viewForm = viewForm;
        this.reviewForm = reviewForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        if (!DEAL_VIEW_SHARED.from(execution)) {
            desk.share(id, viewForm.read(execution));
        }
        execution.setVariables(reviewForm.contentOf(desk.get(id)));
    }
}
