package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.APPROVAL_NEEDED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.DEAL_VIEW_SHARED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.RETURN_REASON;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEWER_ROLES;
import static io.salesops.flow.dealreview.process.DealReviewProcess.TERMS_ACCEPTABLE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RouteTheReviewDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final DmnRoutingRules rules;
    private final TermsForm termsForm;

    RouteTheReviewDelegate(DealDesk desk, DmnRoutingRules rules, TermsForm termsForm) {
        this.desk = desk;
        this.rules = rules;
        this.termsForm = termsForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        var route = desk.route(
                id,
                rules.answers(
                        execution.getVariable("termsCheck"),
                        execution.getVariable("approval"),
                        execution.getVariable("extraReviewers")));
        TERMS_ACCEPTABLE.set(execution, route.acceptable());
        APPROVAL_NEEDED.set(execution, !route.reviewers().isEmpty());
        RETURN_REASON.set(execution, String.join(" ", route.reasons()));
        REVIEWER_ROLES.set(
                execution,
                JsonList.of(route.reviewers().stream()
                        .map(reviewer -> reviewer.role().name())
                        .toList()));
        var review = desk.get(id);
        DEAL_VIEW_SHARED.set(execution, review.sellerView().isPresent());
        termsForm.fillIn(execution, review, desk.dealOf(review));
    }
}
