package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REQUESTER;

import io.salesops.flow.dealreview.domain.DecisionsTakenBack;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeBackTheDecisionDelegate implements JavaDelegate {

    private final DecisionsTakenBack decisions;
    private final Callers callers;

    TakeBackTheDecisionDelegate(DecisionsTakenBack decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caller = callers.of(REQUESTER.from(execution));
        var id = decisions.takeBackAll(caller, OPPORTUNITY_ID.from(execution).strip());
        execution.setProcessBusinessKey(id.toString());
    }
}
