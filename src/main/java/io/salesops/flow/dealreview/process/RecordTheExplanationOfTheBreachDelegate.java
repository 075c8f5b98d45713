package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealClosing.WHAT_HAPPENED;
import static io.salesops.flow.dealreview.process.DealClosing.WHAT_IS_DONE;
import static io.salesops.flow.dealreview.process.DealClosing.closingId;

import io.salesops.flow.dealreview.domain.ClosedDeals;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheExplanationOfTheBreachDelegate implements JavaDelegate {

    private final ClosedDeals closedDeals;
    private final Callers callers;

    RecordTheExplanationOfTheBreachDelegate(ClosedDeals closedDeals, Callers callers) {
        this.closedDeals = closedDeals;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            closedDeals.explain(
                    closingId(execution),
                    WHAT_HAPPENED.from(execution),
                    WHAT_IS_DONE.from(execution),
                    callers.current().userId());
        }
    }
}
