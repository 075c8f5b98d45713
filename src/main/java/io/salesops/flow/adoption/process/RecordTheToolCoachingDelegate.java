package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolTraining.COACHING;
import static io.salesops.flow.adoption.process.ToolTraining.trainingId;

import io.salesops.flow.adoption.domain.ToolTrainings;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheToolCoachingDelegate implements JavaDelegate {

    private final ToolTrainings trainings;
    private final ToolTraining training;
    private final Callers callers;

    RecordTheToolCoachingDelegate(ToolTrainings trainings, ToolTraining training, Callers callers) {
        this.trainings = trainings;
        this.training = training;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        trainings.coach(
                trainingId(execution),
                COACHING.from(execution),
                callers.current().userId());
        training.showAttempts(execution);
        execution.removeVariable(COACHING.name());
    }
}
