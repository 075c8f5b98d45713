package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.EXTENSION_DAYS;
import static io.salesops.flow.onboarding.process.EndOfProbation.EXTENSION_GOALS;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.Probation;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The end of probation is waited for anew. */
@Component
class RecordTheExtensionDelegate implements JavaDelegate {

    private final Probation probation;
    private final HiringDesk desk;
    private final NewHireOnboarding onboarding;
    private final Callers callers;

    RecordTheExtensionDelegate(Probation probation, HiringDesk desk, NewHireOnboarding onboarding, Callers callers) {
        this.probation = probation;
        this.desk = desk;
        this.onboarding = onboarding;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var id = hireId(execution);
        probation.extend(
                id,
                EXTENSION_DAYS.from(execution).intValue(),
                EXTENSION_GOALS.from(execution),
                callers.current().userId());
        execution.setVariables(onboarding.dates(desk.get(id)));
    }
}
