package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.GAP_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AddUpTheAgreementsDelegate implements JavaDelegate {

    private final TargetApproval approval;

    AddUpTheAgreementsDelegate(TargetApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GAP_PERCENT.set(execution, approval.gapPercent(cycleId(execution)).doubleValue());
    }
}
