package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.LeaverOffboarding.LAST_DAY;
import static io.salesops.flow.onboarding.process.LeaverOffboarding.LAST_DAY_OVER;
import static io.salesops.flow.onboarding.process.LeaverOffboarding.LEAVER;
import static io.salesops.flow.onboarding.process.LeaverOffboarding.LEAVER_NAME;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.REQUESTER;

import io.salesops.flow.onboarding.domain.Offboarding;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterTheLeaverDelegate implements JavaDelegate {

    private final Offboarding offboarding;
    private final Callers callers;
    private final WorkingDays workingDays;

    RegisterTheLeaverDelegate(Offboarding offboarding, Callers callers, WorkingDays workingDays) {
        this.offboarding = offboarding;
        this.callers = callers;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var lastDay = LocalDate.parse(LAST_DAY.from(execution));
        var leaver = offboarding.announce(
                callers.of(REQUESTER.from(execution)), LEAVER.from(execution).strip(), lastDay);
        execution.setProcessBusinessKey(leaver.userId());
        LEAVER_NAME.set(execution, leaver.name());
        LAST_DAY_OVER.set(execution, Date.from(workingDays.endOf(lastDay, leaver.region())));
    }
}
