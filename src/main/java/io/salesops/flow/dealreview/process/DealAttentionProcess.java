package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;

import io.salesops.flow.dealreview.DealAttentionDropped;
import io.salesops.flow.dealreview.DealNeedsAttention;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks people to act on deals, and names what only Java and that model share. */
@Component
class DealAttentionProcess {

    static final String NEEDED = "DealNeedsAttention";
    static final String DROPPED = "DealAttentionDropped";

    static final ProcessVariable<String> ATTENTION_ID = ProcessVariable.text("attentionId");
    static final ProcessVariable<String> MANAGER = ProcessVariable.text("manager");
    static final ProcessVariable<Object> MANAGER_GROUP = ProcessVariable.json("managerGroup");
    static final ProcessVariable<Object> DEAL_STATE = ProcessVariable.json("dealState");
    static final ProcessVariable<Object> GAPS = ProcessVariable.json("gaps");

    static final ProcessVariable<Object> DEAL_ACTION = ProcessVariable.json("dealAction");
    static final ProcessVariable<String> ACTION_REASON = ProcessVariable.text("actionReason");
    static final ProcessVariable<Date> ACTION_DUE = new ProcessVariable<>("actionDue", Date.class);
    static final ProcessVariable<Boolean> INSPECTION_NEEDED = ProcessVariable.flag("inspectionNeeded");
    static final ProcessVariable<Boolean> PLAN_NEEDED = ProcessVariable.flag("planNeeded");
    static final ProcessVariable<Boolean> COMMIT_IN_DOUBT = ProcessVariable.flag("commitInDoubt");

    static final ProcessVariable<String> CHOICE = ProcessVariable.text("choice");
    static final ProcessVariable<String> WORDS = ProcessVariable.text("words");
    static final ProcessVariable<String> PLANNED_STEP = ProcessVariable.text("plannedStep");
    static final ProcessVariable<String> PLANNED_STEP_ON = ProcessVariable.text("plannedStepOn");
    static final ProcessVariable<String> NEW_OWNER = ProcessVariable.text("newOwner");
    static final ProcessVariable<Boolean> OTHER_OWNER_WANTED = ProcessVariable.flag("otherOwnerWanted");

    static final ProcessVariable<String> OWNER_DECISION = ProcessVariable.text("ownerDecision");
    static final ProcessVariable<String> MANAGER_WORDS = ProcessVariable.text("managerWords");

    private final Instances instances;

    DealAttentionProcess(Instances instances) {
        this.instances = instances;
    }

    @EventListener
    void start(DealNeedsAttention event) {
        instances.startBy(
                NEEDED,
                event.key(),
                Map.of(
                        ATTENTION_ID.name(), event.attentionId().toString(),
                        OPPORTUNITY_ID.name(), event.opportunityId()));
    }

    @EventListener
    void end(DealAttentionDropped event) {
        instances.tell(DROPPED, event.key());
    }

    static UUID attentionId(DelegateExecution execution) {
        return UUID.fromString(ATTENTION_ID.from(execution));
    }
}
