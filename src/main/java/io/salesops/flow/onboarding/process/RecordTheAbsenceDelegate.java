package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.ANSWER;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.HIRE_STILL_COMING;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_START_DATE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.REASON;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.FirstDays;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAbsenceDelegate implements JavaDelegate {

    private final FirstDays firstDays;

    RecordTheAbsenceDelegate(FirstDays firstDays) {
        this.firstDays = firstDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var id = hireId(execution);
        var coming = ANSWER.from(execution).equals("COMES_LATER");
        if (coming) {
            firstDays.comesLater(id, LocalDate.parse(NEW_START_DATE.from(execution)));
        } else {
            firstDays.staysAway(id, REASON.from(execution));
        }
        HIRE_STILL_COMING.set(execution, coming);
    }
}
