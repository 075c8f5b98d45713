package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.OnboardingCheckIn.SUPPORT;
import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import io.salesops.flow.onboarding.domain.CheckIns;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheSupportDelegate implements JavaDelegate {

    private final CheckIns checkIns;
    private final Callers callers;

    RecordTheSupportDelegate(CheckIns checkIns, Callers callers) {
        this.checkIns = checkIns;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        checkIns.support(
                itemId(execution), SUPPORT.from(execution), callers.current().userId());
    }
}
