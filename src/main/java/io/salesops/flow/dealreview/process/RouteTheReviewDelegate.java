package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.APPROVAL_NEEDED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.DEAL_VIEW_SHARED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_POSSIBLE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REAPPROVAL_LIMITS;
import static io.salesops.flow.dealreview.process.DealReviewProcess.RETURN_REASON;
import static io.salesops.flow.dealreview.process.DealReviewProcess.TERMS_ACCEPTABLE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.ReviewRounds;
import io.salesops.flow.dealreview.domain.ReviewRounds.Limits;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RouteTheReviewDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final DmnRoutingRules rules;
    private final ReviewGrounds grounds;
    private final ReviewRounds rounds;
    private final TermsForm termsForm;
    private final ObjectMapper json;

    RouteTheReviewDelegate(
            DealDesk desk,
            DmnRoutingRules rules,
            ReviewGrounds grounds,
            ReviewRounds rounds,
            TermsForm termsForm,
            ObjectMapper json) {
        this.desk = desk;
        this.rules = rules;
        this.grounds = grounds;
        this.rounds = rounds;
        this.termsForm = termsForm;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        var route = desk.route(id, rules.answersIn(execution));
        if (route.acceptable()) {
            rounds.reconsider(id, grounds.of(id), limits(execution));
        }
        TERMS_ACCEPTABLE.set(execution, route.acceptable());
        APPROVAL_NEEDED.set(execution, !rounds.toAsk(id).isEmpty());
        RETURN_REASON.set(execution, String.join(" ", route.reasons()));
        EXCEPTION_POSSIBLE.set(execution, !route.acceptable());
        var review = desk.get(id);
        DEAL_VIEW_SHARED.set(execution, review.viewShared());
        termsForm.fillIn(execution, review, desk.dealOf(review));
    }

    /** A review that began under an earlier model has asked no table for limits: nothing is tolerated then. */
    private Limits limits(DelegateExecution execution) {
        return REAPPROVAL_LIMITS
                .find(execution)
                .map(limits -> JsonList.read(json, limits, new TypeReference<Limits>() {}))
                .orElse(Limits.NONE);
    }
}
