package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEWER_ROLES;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.DealNeeds;
import io.salesops.flow.dealreview.domain.ReviewRounds;
import io.salesops.flow.dealreview.domain.Validations;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheReviewDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final ReviewRounds rounds;
    private final DealNeeds needs;
    private final Validations validations;
    private final DealViewForm viewForm;
    private final ReviewForm reviewForm;
    private final ObjectMapper json;

    PrepareTheReviewDelegate(
            DealDesk desk,
            ReviewRounds rounds,
            DealNeeds needs,
            Validations validations,
            DealViewForm viewForm,
            ReviewForm reviewForm,
            ObjectMapper json) {
        this.desk = desk;
        this.rounds = rounds;
        this.needs = needs;
        this.validations = validations;
        this.viewForm = viewForm;
        this.reviewForm = reviewForm;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        shareWhatNobodyValidates(execution, id);
        REVIEWER_ROLES.set(
                execution, JsonList.of(rounds.toAsk(id).stream().map(Enum::name).toList()));
        needs.handOut(id, ReviewLimits.of(execution, json).needWorkingDays());
        execution.setVariables(reviewForm.contentOf(desk.get(id), validations.of(id)));
    }

    /** A review that began under an earlier model has no validation, which takes the view over otherwise. */
    private void shareWhatNobodyValidates(DelegateExecution execution, DealReviewId id) {
        if (!desk.get(id).viewShared()) {
            desk.share(id, viewForm.read(execution));
        }
    }
}
