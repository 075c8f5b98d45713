package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealNeedProcess.NEED_OUTCOME;
import static io.salesops.flow.dealreview.process.DealNeedProcess.needId;

import io.salesops.flow.dealreview.domain.DealNeeds;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheOutcomeOfTheNeedDelegate implements JavaDelegate {

    private final DealNeeds needs;
    private final Callers callers;

    RecordTheOutcomeOfTheNeedDelegate(DealNeeds needs, Callers callers) {
        this.needs = needs;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            needs.meet(
                    needId(execution),
                    NEED_OUTCOME.from(execution),
                    callers.current().userId());
        }
    }
}
