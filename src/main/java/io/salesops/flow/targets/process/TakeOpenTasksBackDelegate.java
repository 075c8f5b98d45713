package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.ALL_TAKEN_BACK;
import static io.salesops.flow.targets.process.TargetSettingProcess.CHUNK;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.Withdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeOpenTasksBackDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    TakeOpenTasksBackDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ALL_TAKEN_BACK.set(execution, withdrawals.takeBack(cycleId(execution), CHUNK) < CHUNK);
    }
}
