package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolTraining.COACH_NEEDED;
import static io.salesops.flow.adoption.process.ToolTraining.NOTE;
import static io.salesops.flow.adoption.process.ToolTraining.SCORE;
import static io.salesops.flow.adoption.process.ToolTraining.TRAINING_PASSED;
import static io.salesops.flow.adoption.process.ToolTraining.trainingId;

import io.salesops.flow.adoption.domain.ToolTrainings;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next attempt begins with an empty form. */
@Component
class RecordTheToolTrainingDelegate implements JavaDelegate {

    private final ToolTrainings trainings;
    private final ToolTraining training;
    private final Callers callers;

    RecordTheToolTrainingDelegate(ToolTrainings trainings, ToolTraining training, Callers callers) {
        this.trainings = trainings;
        this.training = training;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var mark = training.mark(execution);
        var attempt = trainings.take(
                trainingId(execution),
                Fields.decimal(SCORE, execution),
                Fields.text(NOTE, execution),
                callers.current().userId(),
                mark);
        TRAINING_PASSED.set(execution, attempt.passed());
        COACH_NEEDED.set(execution, mark.needsCoachAfter(attempt));
        training.showAttempts(execution);
        execution.removeVariables(List.of(SCORE.name(), NOTE.name()));
    }
}
