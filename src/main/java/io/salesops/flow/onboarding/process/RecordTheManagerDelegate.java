package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.MANAGER_ID;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheManagerDelegate implements JavaDelegate {

    private final HiringDesk desk;

    RecordTheManagerDelegate(HiringDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        desk.nameManager(hireId(execution), MANAGER_ID.from(execution).strip());
    }
}
