package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CompleteTheOnboardingDelegate implements JavaDelegate {

    private final HiringDesk desk;

    CompleteTheOnboardingDelegate(HiringDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.confirm(hireId(execution));
    }
}
