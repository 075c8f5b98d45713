package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_HIRE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_START_DATE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.REQUESTER;

import io.salesops.flow.onboarding.domain.StartDates;
import io.salesops.flow.platform.identity.Callers;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MoveTheStartDateDelegate implements JavaDelegate {

    private final StartDates startDates;
    private final Callers callers;

    MoveTheStartDateDelegate(StartDates startDates, Callers callers) {
        this.startDates = startDates;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = startDates.move(
                callers.of(REQUESTER.from(execution)),
                NEW_HIRE.from(execution),
                LocalDate.parse(NEW_START_DATE.from(execution)));
        execution.setProcessBusinessKey(id.toString());
    }
}
