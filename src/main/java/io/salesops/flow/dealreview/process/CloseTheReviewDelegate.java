package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealClosing.DEAL_WON;
import static io.salesops.flow.dealreview.process.DealReviewProcess.AMOUNT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.CLIENT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_REQUESTED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_NAME;

import io.salesops.flow.dealreview.domain.ClosedDeals;
import io.salesops.flow.pipeline.Stage;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseTheReviewDelegate implements JavaDelegate {

    private final ClosedDeals closedDeals;
    private final TermsForm termsForm;

    CloseTheReviewDelegate(ClosedDeals closedDeals, TermsForm termsForm) {
        this.closedDeals = closedDeals;
        this.termsForm = termsForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deal = closedDeals.close(OPPORTUNITY_ID.from(execution));
        DEAL_WON.set(execution, deal.stage() == Stage.WON);
        if (deal.stage() == Stage.WON) {
            OPPORTUNITY_NAME.set(execution, deal.name());
            CLIENT.set(execution, Objects.requireNonNullElse(deal.client(), "no client yet"));
            AMOUNT.set(execution, termsForm.amountOf(deal));
            EXCEPTION_REQUESTED.set(execution, closedDeals.wonAsException(deal));
            execution.setVariables(RuleInputs.of(closedDeals.wonTermsOf(deal)));
        }
    }
}
