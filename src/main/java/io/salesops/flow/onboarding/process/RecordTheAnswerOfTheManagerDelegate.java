package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.onboarding.domain.CheckIns;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAnswerOfTheManagerDelegate implements JavaDelegate {

    private final CheckIns checkIns;
    private final OnboardingCheckIn checkIn;
    private final Callers callers;

    RecordTheAnswerOfTheManagerDelegate(CheckIns checkIns, OnboardingCheckIn checkIn, Callers callers) {
        this.checkIns = checkIns;
        this.checkIn = checkIn;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        checkIns.answer(
                itemId(execution),
                Side.MANAGER,
                checkIn.takeAnswer(execution),
                callers.current().userId());
    }
}
