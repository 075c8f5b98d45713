package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealAttentionProcess.MANAGER_WORDS;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.OWNER_DECISION;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.attentionId;

import io.salesops.flow.dealreview.domain.Attentions;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheDecisionOnTheOwnerDelegate implements JavaDelegate {

    private static final String OWNER_CHANGES = "OWNER_CHANGES";

    private final Attentions attentions;
    private final Callers callers;

    RecordTheDecisionOnTheOwnerDelegate(Attentions attentions, Callers callers) {
        this.attentions = attentions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            attentions.decideOnTheOwner(
                    attentionId(execution),
                    OWNER_CHANGES.equals(OWNER_DECISION.from(execution)),
                    MANAGER_WORDS.from(execution),
                    callers.current().userId());
        }
    }
}
