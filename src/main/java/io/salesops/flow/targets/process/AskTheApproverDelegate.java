package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetChangeProcess.APPROVAL;
import static io.salesops.flow.targets.process.TargetChangeProcess.APPROVAL_REASON;
import static io.salesops.flow.targets.process.TargetChangeProcess.APPROVER;
import static io.salesops.flow.targets.process.TargetChangeProcess.APPROVER_GROUP;
import static io.salesops.flow.targets.process.TargetChangeProcess.CHANGE_SHEET;
import static io.salesops.flow.targets.process.TargetChangeProcess.DECISION_DEADLINE;
import static io.salesops.flow.targets.process.TargetChangeProcess.changeId;

import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.forms.InvalidSubmission;
import io.salesops.flow.targets.domain.ChangeApprovers;
import io.salesops.flow.targets.domain.ChangeApprovers.Approver;
import io.salesops.flow.targets.domain.TargetChanges;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the change is asked for, so that one which is not allowed is refused at once. */
@Component
class AskTheApproverDelegate implements JavaDelegate {

    private final TargetChanges changes;
    private final ChangeApprovers approvers;
    private final NumberSheet sheet;

    AskTheApproverDelegate(TargetChanges changes, ChangeApprovers approvers, NumberSheet sheet) {
        this.changes = changes;
        this.approvers = approvers;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approval = (Map<?, ?>) APPROVAL.from(execution);
        var reason = String.valueOf(approval.get("reason"));
        if (!Boolean.TRUE.equals(approval.get("allowed"))) {
            throw new InvalidSubmission(reason);
        }
        var proposal = changes.proposal(changeId(execution));
        var approver = approvers.of(proposal.change(), Approver.valueOf(String.valueOf(approval.get("approverRole"))));
        APPROVER.set(execution, approver.userId());
        APPROVER_GROUP.set(execution, JsonList.of(approver.groups()));
        APPROVAL_REASON.set(execution, reason);
        DECISION_DEADLINE.set(execution, Date.from(proposal.deadline()));
        CHANGE_SHEET.set(execution, sheet.of(proposal));
    }
}
