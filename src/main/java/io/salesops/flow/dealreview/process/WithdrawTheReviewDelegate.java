package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REQUESTER;

import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WithdrawTheReviewDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final Callers callers;

    WithdrawTheReviewDelegate(DealDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caller = callers.of(REQUESTER.from(execution));
        var id = desk.withdrawReviewOf(caller, OPPORTUNITY_ID.from(execution).strip());
        execution.setProcessBusinessKey(id.toString());
    }
}
