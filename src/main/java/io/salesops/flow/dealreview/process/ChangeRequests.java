package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.CHANGE_REQUESTS;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_POSSIBLE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPEN_QUESTIONS;
import static io.salesops.flow.dealreview.process.DealReviewProcess.RETURN_REASON;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.Conclusions;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.Meddpicc;
import io.salesops.flow.dealreview.domain.ReviewDecision;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.Texts;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the seller who asks for which change, in the reviewers' own words, beside what the seller said before. */
@Component
class ChangeRequests {

    private final Conclusions conclusions;
    private final DealDesk desk;
    private final DealViewForm viewForm;
    private final Texts texts;

    ChangeRequests(Conclusions conclusions, DealDesk desk, DealViewForm viewForm, Texts texts) {
        this.conclusions = conclusions;
        this.desk = desk;
        this.viewForm = viewForm;
        this.texts = texts;
    }

    void tell(DelegateExecution execution) {
        var id = reviewId(execution);
        comesBack(execution, "deal-review.changeAsked");
        CHANGE_REQUESTS.set(
                execution,
                JsonList.rows(
                        conclusions.changesAsked(id).stream().map(this::row).toList()));
        desk.get(id).sellerView().ifPresent(view -> {
            viewForm.fillIn(execution, view);
            OPEN_QUESTIONS.set(execution, JsonList.rows(HealthForm.questions(texts, Meddpicc.of(view.meddpicc()))));
        });
    }

    /** The seller corrects what operations question: nobody else asked for it. */
    void tellOfCorrection(DelegateExecution execution) {
        comesBack(execution, "deal-review.correction");
        CHANGE_REQUESTS.set(execution, null);
    }

    /** Nothing is wrong by the rules, so there is nothing to make an exception from. */
    private void comesBack(DelegateExecution execution, String reason) {
        RETURN_REASON.set(execution, texts.of(reason));
        EXCEPTION_POSSIBLE.set(execution, false);
    }

    private Map<String, String> row(ReviewDecision change) {
        return Map.of(
                "role", texts.of("role." + change.role()),
                "mustChange", texts.of("mustChange." + change.mustChange()),
                "words", Objects.requireNonNullElse(change.comment(), ""));
    }
}
