package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.RECOMMENDATION;
import static io.salesops.flow.onboarding.process.EndOfProbation.RECOMMENDATION_REASON;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.Probation;
import io.salesops.flow.onboarding.domain.Probation.Stay;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheRecommendationDelegate implements JavaDelegate {

    private final Probation probation;
    private final Callers callers;

    RecordTheRecommendationDelegate(Probation probation, Callers callers) {
        this.probation = probation;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        probation.recommend(
                hireId(execution),
                Stay.valueOf(RECOMMENDATION.from(execution)),
                RECOMMENDATION_REASON.from(execution),
                callers.current().userId());
    }
}
