package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.OPEN_QUESTIONS;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.ReviewHealth;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.Texts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AssessTheDealDelegate implements JavaDelegate {

    private final ReviewHealth reviewHealth;
    private final DealViewForm viewForm;
    private final Texts texts;

    AssessTheDealDelegate(ReviewHealth reviewHealth, DealViewForm viewForm, Texts texts) {
        this.reviewHealth = reviewHealth;
        this.viewForm = viewForm;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meddpicc = reviewHealth.assess(reviewId(execution)).meddpicc();
        viewForm.fillInQualification(execution, meddpicc.byKey());
        OPEN_QUESTIONS.set(execution, JsonList.rows(HealthForm.questions(texts, meddpicc)));
    }
}
