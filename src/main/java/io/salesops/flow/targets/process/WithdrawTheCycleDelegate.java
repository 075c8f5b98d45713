package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.QUARTER;
import static io.salesops.flow.targets.process.TargetSettingProcess.REQUESTER;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.TargetDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WithdrawTheCycleDelegate implements JavaDelegate {

    private final TargetDesk desk;
    private final Callers callers;

    WithdrawTheCycleDelegate(TargetDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = desk.withdrawCycleOf(
                callers.of(REQUESTER.from(execution)), QUARTER.from(execution).strip());
        execution.setProcessBusinessKey(id.toString());
    }
}
