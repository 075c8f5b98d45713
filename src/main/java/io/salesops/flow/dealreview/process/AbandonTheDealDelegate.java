package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.Abandonment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AbandonTheDealDelegate implements JavaDelegate {

    private final Abandonment abandonment;

    AbandonTheDealDelegate(Abandonment abandonment) {
        this.abandonment = abandonment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            abandonment.abandon(reviewId(execution));
        }
    }
}
