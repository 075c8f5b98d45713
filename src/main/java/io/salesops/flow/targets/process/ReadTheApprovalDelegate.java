package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.BACK_TO_OPERATIONS;
import static io.salesops.flow.targets.process.TargetSettingProcess.TARGETS_APPROVED;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.TargetApproval;
import io.salesops.flow.targets.domain.TargetApproval.Level;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs while leadership completes the approval, so that a decision which does not count is refused at once. */
@Component
class ReadTheApprovalDelegate implements JavaDelegate {

    private static final String APPROVE = "APPROVE";
    private static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    private static final ProcessVariable<String> BELOW_PLAN_REASON = ProcessVariable.text("belowPlanReason");
    private static final ProcessVariable<String> SEND_BACK_TO = ProcessVariable.text("sendBackTo");
    private static final ProcessVariable<String> SEND_BACK_REASON = ProcessVariable.text("sendBackReason");
    private static final Map<Level, ProcessVariable<String>> WHOM = Map.of(
            Level.TEAM, ProcessVariable.text("sendBackTeam"),
            Level.SELLER, ProcessVariable.text("sendBackSeller"));

    private final TargetApproval approval;
    private final Callers callers;

    ReadTheApprovalDelegate(TargetApproval approval, Callers callers) {
        this.approval = approval;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var approved = APPROVE.equals(ANSWER.from(execution));
        if (approved) {
            approval.approve(cycleId(execution), callers.current(), Fields.text(BELOW_PLAN_REASON, execution));
        } else {
            sendBack(execution);
        }
        TARGETS_APPROVED.set(execution, approved);
    }

    private void sendBack(DelegateExecution execution) {
        var level = Level.valueOf(SEND_BACK_TO.from(execution));
        approval.sendBack(
                cycleId(execution),
                callers.current(),
                level,
                whom(level, execution),
                Fields.text(SEND_BACK_REASON, execution));
        BACK_TO_OPERATIONS.set(execution, level == Level.OPERATIONS);
    }

    private static @Nullable String whom(Level level, DelegateExecution execution) {
        var field = WHOM.get(level);
        return field == null ? null : Fields.text(field, execution);
    }
}
