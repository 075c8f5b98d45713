package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.GAP_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetApproval;
import io.salesops.flow.targets.domain.TargetComputation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AddUpTheAgreementsDelegate implements JavaDelegate {

    private final TargetApproval approval;
    private final TargetComputation computation;
    private final DmnTargetRules rules;

    AddUpTheAgreementsDelegate(TargetApproval approval, TargetComputation computation, DmnTargetRules rules) {
        this.approval = approval;
        this.computation = computation;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeasuredRealism.keep(computation.weighUp(cycleId(execution), rules.limits(execution)), execution);
        GAP_PERCENT.set(execution, approval.gapPercent(cycleId(execution)).doubleValue());
    }
}
