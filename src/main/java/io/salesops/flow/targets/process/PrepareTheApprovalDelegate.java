package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.GAP_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetComputation;
import io.salesops.flow.targets.domain.TargetDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheApprovalDelegate implements JavaDelegate {

    private final TargetComputation computation;
    private final TargetDesk desk;
    private final CycleSheet sheet;
    private final Verdicts verdicts;

    PrepareTheApprovalDelegate(TargetComputation computation, TargetDesk desk, CycleSheet sheet, Verdicts verdicts) {
        this.computation = computation;
        this.desk = desk;
        this.sheet = sheet;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = cycleId(execution);
        computation.note(id, verdicts.ofRealism(MeasuredRealism.from(execution), execution));
        computation.note(id, verdicts.ofGap(GAP_PERCENT.from(execution), execution));
        execution.setVariables(sheet.approval(desk.get(id)));
    }
}
