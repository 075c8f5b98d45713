package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealAttentionProcess.ACTION_DUE;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.ACTION_REASON;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.COMMIT_IN_DOUBT;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.DEAL_ACTION;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.INSPECTION_NEEDED;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.OTHER_OWNER_WANTED;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.PLAN_NEEDED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.SELLER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.Attentions;
import io.salesops.flow.dealreview.domain.DealAction;
import io.salesops.flow.dealreview.domain.DealAction.Kind;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheActionDelegate implements JavaDelegate {

    private final Attentions attentions;
    private final ObjectMapper json;

    ReadTheActionDelegate(Attentions attentions, ObjectMapper json) {
        this.attentions = attentions;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var action = json.convertValue(DEAL_ACTION.from(execution), DealAction.class);
        ACTION_REASON.set(execution, action.reason());
        ACTION_DUE.set(execution, Date.from(attentions.due(action.workingDays(), SELLER.from(execution))));
        INSPECTION_NEEDED.set(execution, action.action() == Kind.MANAGER_INSPECTION);
        PLAN_NEEDED.set(execution, action.action() == Kind.DEAD_END);
        COMMIT_IN_DOUBT.set(execution, action.action() == Kind.LEAVE_COMMIT);
        OTHER_OWNER_WANTED.set(execution, false);
    }
}
