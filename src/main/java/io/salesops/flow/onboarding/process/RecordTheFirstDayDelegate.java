package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.ARRIVAL;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.HIRE_ARRIVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheFirstDayDelegate implements JavaDelegate {

    RecordTheFirstDayDelegate() {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        HIRE_ARRIVED.set(execution, ARRIVAL.from(execution).equals("ARRIVED"));
    }
}
