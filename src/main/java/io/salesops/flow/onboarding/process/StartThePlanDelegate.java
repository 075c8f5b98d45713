package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.ONBOARDING_PLAN;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.PROBATION_LIMITS;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.onboarding.domain.HireSignIn;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import io.salesops.flow.onboarding.domain.PlannedItem;
import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartThePlanDelegate implements JavaDelegate {

    private final OnboardingPlan plan;
    private final HiringDesk desk;
    private final NewHireOnboarding onboarding;
    private final HireSignIn signIn;
    private final ObjectMapper json;

    StartThePlanDelegate(
            OnboardingPlan plan, HiringDesk desk, NewHireOnboarding onboarding, HireSignIn signIn, ObjectMapper json) {
        this.plan = plan;
        this.desk = desk;
        this.onboarding = onboarding;
        this.signIn = signIn;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = hireId(execution);
        var items = ((Collection<?>) ONBOARDING_PLAN.from(execution))
                .stream().map(row -> json.convertValue(row, PlannedItem.class)).toList();
        var limits = json.convertValue(PROBATION_LIMITS.from(execution), ProbationLimits.class);
        signIn.open(id);
        plan.start(id, items, limits.probationDays());
        execution.setVariables(onboarding.dates(desk.get(id)));
    }
}
