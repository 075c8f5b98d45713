package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealClosing.BREACH;
import static io.salesops.flow.dealreview.process.DealClosing.BREACH_FOUND;
import static io.salesops.flow.dealreview.process.DealClosing.COMPARED_TERMS;
import static io.salesops.flow.dealreview.process.DealClosing.MANAGER;
import static io.salesops.flow.dealreview.process.DealClosing.MANAGER_GROUP;
import static io.salesops.flow.dealreview.process.DealClosing.closingId;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REAPPROVAL_LIMITS;
import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.ClosedDeals;
import io.salesops.flow.dealreview.domain.DealBreach;
import io.salesops.flow.dealreview.domain.ReviewRounds.Limits;
import io.salesops.flow.dealreview.domain.Route;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.Texts;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CompareWithTheApprovalDelegate implements JavaDelegate {

    private final ClosedDeals closedDeals;
    private final DmnRoutingRules rules;
    private final ReviewForm reviewForm;
    private final Texts texts;
    private final ObjectMapper json;

    CompareWithTheApprovalDelegate(
            ClosedDeals closedDeals, DmnRoutingRules rules, ReviewForm reviewForm, Texts texts, ObjectMapper json) {
        this.closedDeals = closedDeals;
        this.rules = rules;
        this.reviewForm = reviewForm;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var limits = JsonList.read(json, REAPPROVAL_LIMITS.from(execution), new TypeReference<Limits>() {});
        var found = closedDeals.compare(
                closingId(execution),
                OPPORTUNITY_ID.from(execution),
                Route.of(rules.answersIn(execution)),
                limits.discountPoints());
        BREACH_FOUND.set(execution, found.isPresent());
        found.ifPresent(breach -> tell(execution, breach));
    }

    private void tell(DelegateExecution execution, DealBreach breach) {
        var manager = closedDeals.managerOf(breach).orElse(null);
        MANAGER.set(execution, manager);
        MANAGER_GROUP.set(execution, JsonList.of(manager == null ? List.of(SALES_MANAGERS) : List.of()));
        BREACH.set(execution, texts.of("breach." + breach.kind()));
        COMPARED_TERMS.set(execution, JsonList.rows(reviewForm.compared(breach.approved(), breach.won())));
    }
}
