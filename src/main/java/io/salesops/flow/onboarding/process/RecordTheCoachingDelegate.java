package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.PlanItems.itemId;
import static io.salesops.flow.onboarding.process.TrainingModule.COACHING;

import io.salesops.flow.onboarding.domain.Trainings;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheCoachingDelegate implements JavaDelegate {

    private final Trainings trainings;
    private final TrainingModule module;
    private final Callers callers;

    RecordTheCoachingDelegate(Trainings trainings, TrainingModule module, Callers callers) {
        this.trainings = trainings;
        this.module = module;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var id = itemId(execution);
        trainings.coach(id, COACHING.from(execution), callers.current().userId());
        module.show(trainings.of(id), execution);
        execution.removeVariable(COACHING.name());
    }
}
