package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.LeaverOffboarding.ANNOUNCED_BEFORE;
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
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterTheLeaverDelegate implements JavaDelegate {

    private final Offboarding offboarding;
    private final LeaverOffboarding leavers;
    private final Callers callers;
    private final WorkingDays workingDays;

    RegisterTheLeaverDelegate(
            Offboarding offboarding, LeaverOffboarding leavers, Callers callers, WorkingDays workingDays) {
        this.offboarding = offboarding;
        this.leavers = leavers;
        this.callers = callers;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var lastDay = LocalDate.parse(LAST_DAY.from(execution));
        var leaver = offboarding.announce(
                callers.of(REQUESTER.from(execution)), LEAVER.from(execution).strip(), lastDay);
        var dates = new HashMap<String, Object>(LAST_DAY.of(lastDay.toString()));
        dates.putAll(LAST_DAY_OVER.of(Date.from(workingDays.endOf(lastDay, leaver.region()))));
        ANNOUNCED_BEFORE.set(execution, leavers.move(leaver, dates));
        execution.setVariables(dates);
        execution.setProcessBusinessKey(leaver.userId());
        LEAVER_NAME.set(execution, leaver.name());
    }
}
