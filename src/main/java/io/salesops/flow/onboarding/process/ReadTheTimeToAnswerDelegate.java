package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.OnboardingCheckIn.ANSWERS_DUE;
import static io.salesops.flow.onboarding.process.OnboardingCheckIn.WORKING_DAYS_TO_ANSWER;
import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheTimeToAnswerDelegate implements JavaDelegate {

    private final OnboardingPlan plan;
    private final HiringDesk desk;
    private final OnboardingCheckIn checkIn;

    ReadTheTimeToAnswerDelegate(OnboardingPlan plan, HiringDesk desk, OnboardingCheckIn checkIn) {
        this.plan = plan;
        this.desk = desk;
        this.checkIn = checkIn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var item = plan.get(itemId(execution));
        var days = WORKING_DAYS_TO_ANSWER.from(execution).intValue();
        ANSWERS_DUE.set(execution, checkIn.answersDue(item, desk.get(item.newHireId()), days));
    }
}
