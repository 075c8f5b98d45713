package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.DECISION_REASON;
import static io.salesops.flow.onboarding.process.EndOfProbation.HIRE_CONFIRMED;
import static io.salesops.flow.onboarding.process.EndOfProbation.PROBATION_DECISION;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.Probation;
import io.salesops.flow.onboarding.domain.Probation.Stay;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheProbationDecisionDelegate implements JavaDelegate {

    private final Probation probation;
    private final Callers callers;

    RecordTheProbationDecisionDelegate(Probation probation, Callers callers) {
        this.probation = probation;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var decision = Stay.valueOf(PROBATION_DECISION.from(execution));
        probation.decide(
                hireId(execution),
                decision,
                DECISION_REASON.from(execution),
                callers.current().userId());
        HIRE_CONFIRMED.set(execution, decision == Stay.STAYS);
    }
}
