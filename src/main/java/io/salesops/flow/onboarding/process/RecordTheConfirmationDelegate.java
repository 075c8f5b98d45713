package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.CONFIRMATION;
import static io.salesops.flow.onboarding.process.EndOfProbation.CONFIRMATION_REASON;
import static io.salesops.flow.onboarding.process.EndOfProbation.HIRE_CONFIRMED;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.Probation;
import io.salesops.flow.onboarding.domain.Probation.Confirmation;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheConfirmationDelegate implements JavaDelegate {

    private final Probation probation;
    private final Callers callers;

    RecordTheConfirmationDelegate(Probation probation, Callers callers) {
        this.probation = probation;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var answer = Confirmation.valueOf(CONFIRMATION.from(execution));
        probation.confirm(
                hireId(execution),
                answer,
                Fields.text(CONFIRMATION_REASON, execution),
                callers.current().userId());
        HIRE_CONFIRMED.set(execution, answer == Confirmation.CONFIRM);
    }
}
