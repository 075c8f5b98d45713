package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.FirstDays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartTheRampDelegate implements JavaDelegate {

    private final FirstDays firstDays;

    StartTheRampDelegate(FirstDays firstDays) {
        this.firstDays = firstDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        firstDays.startTheRamp(hireId(execution));
    }
}
