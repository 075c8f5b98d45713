package io.salesops.flow.targets.process;

import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TargetCycleOpened;
import io.salesops.flow.targets.TargetCycleWithdrawn;
import io.salesops.flow.targets.TeamsAgreed;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts target cycles, moves them on, and names everything that Java and the model of the cycle share. */
@Component
class TargetSettingProcess {

    static final String KEY = "quarterly-target-setting";

    /** Instances started or ended in one transaction. */
    static final int CHUNK = 200;

    static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    static final ProcessVariable<String> QUARTER = ProcessVariable.text("quarter");
    static final ProcessVariable<Number> GROWTH_PERCENT = ProcessVariable.number("growthPercent");
    static final ProcessVariable<Number> OVER_ASSIGNMENT_PERCENT = ProcessVariable.number("overAssignmentPercent");
    static final ProcessVariable<String> OBJECTIVE = ProcessVariable.text("objective");
    static final ProcessVariable<String> MARKET_NOTE = ProcessVariable.text("marketNote");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

    static final ProcessVariable<String> SELLER_ROLE = ProcessVariable.text("sellerRole");
    static final ProcessVariable<String> WORKING_REGION = ProcessVariable.text("workingRegion");
    static final ProcessVariable<Double> GAP_PERCENT = new ProcessVariable<>("gapPercent", Double.class);

    static final ProcessVariable<Boolean> TARGETS_READY = ProcessVariable.flag("targetsReady");
    static final ProcessVariable<Boolean> FRAME_CHANGED = ProcessVariable.flag("frameChanged");
    static final ProcessVariable<Boolean> MANAGERS_ALLOCATE = ProcessVariable.flag("managersAllocate");
    static final ProcessVariable<Boolean> ALL_ASKED = ProcessVariable.flag("allAsked");
    static final ProcessVariable<Boolean> TEAMS_AGREED = ProcessVariable.flag("teamsAgreed");
    static final ProcessVariable<Boolean> TARGETS_APPROVED = ProcessVariable.flag("targetsApproved");
    static final ProcessVariable<Boolean> BACK_TO_OPERATIONS = ProcessVariable.flag("backToOperations");
    static final ProcessVariable<Boolean> ALL_TAKEN_BACK = ProcessVariable.flag("allTakenBack");
    static final ProcessVariable<Boolean> ALL_TOLD = ProcessVariable.flag("allTold");
    static final ProcessVariable<String> PAYOUT_PLAN = ProcessVariable.text("payoutPlan");
    static final ProcessVariable<Object> PAYOUT_RATES = ProcessVariable.json("payoutRates");
    static final ProcessVariable<Date> QUARTER_OVER = new ProcessVariable<>("quarterOver", Date.class);

    private final Instances instances;

    TargetSettingProcess(Instances instances) {
        this.instances = instances;
    }

    static TargetCycleId cycleId(DelegateExecution execution) {
        return TargetCycleId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    /** Runs in the opening transaction: a cycle is open exactly when an instance exists. */
    @EventListener
    void start(TargetCycleOpened event) {
        Map<String, Object> frame = new HashMap<>(QUARTER.of(event.quarter()));
        frame.putAll(GROWTH_PERCENT.of(event.growthPercent().doubleValue()));
        frame.putAll(OVER_ASSIGNMENT_PERCENT.of(event.overAssignmentPercent().doubleValue()));
        instances.start(KEY, event.cycleId().toString(), frame);
    }

    @EventListener
    void end(TargetCycleWithdrawn event) {
        instances.tell("TargetCycleWithdrawn", event.cycleId().toString());
    }

    @EventListener
    void wake(TeamsAgreed event) {
        instances.tell("TeamsAgreed", event.cycleId().toString());
    }
}
