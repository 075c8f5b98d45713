package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.PlanItems.COMMENT;
import static io.salesops.flow.onboarding.process.PlanItems.OUTCOME;
import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheTaskDelegate implements JavaDelegate {

    private final OnboardingPlan plan;
    private final Callers callers;

    RecordTheTaskDelegate(OnboardingPlan plan, Callers callers) {
        this.plan = plan;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        plan.finish(
                itemId(execution),
                OnboardingItem.Status.valueOf(OUTCOME.from(execution)),
                Fields.text(COMMENT, execution),
                callers.current().userId());
    }
}
