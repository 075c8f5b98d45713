package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.GAP_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheApprovalDelegate implements JavaDelegate {

    private final TargetDesk desk;
    private final CycleSheet sheet;
    private final Verdicts verdicts;

    PrepareTheApprovalDelegate(TargetDesk desk, CycleSheet sheet, Verdicts verdicts) {
        this.desk = desk;
        this.sheet = sheet;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = desk.get(cycleId(execution));
        execution.setVariables(sheet.approval(cycle, verdicts.ofGap(GAP_PERCENT.from(execution), execution)));
    }
}
