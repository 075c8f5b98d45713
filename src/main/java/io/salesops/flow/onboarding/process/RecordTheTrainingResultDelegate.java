package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.PlanItems.itemId;
import static io.salesops.flow.onboarding.process.TrainingModule.COACH_NEEDED;
import static io.salesops.flow.onboarding.process.TrainingModule.NOTE;
import static io.salesops.flow.onboarding.process.TrainingModule.SCORE;
import static io.salesops.flow.onboarding.process.TrainingModule.TRAINING_PASSED;

import io.salesops.flow.onboarding.domain.Trainings;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next attempt begins with an empty form. */
@Component
class RecordTheTrainingResultDelegate implements JavaDelegate {

    private final Trainings trainings;
    private final TrainingModule module;
    private final Callers callers;

    RecordTheTrainingResultDelegate(Trainings trainings, TrainingModule module, Callers callers) {
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
        var mark = module.passMark(execution);
        var attempt = trainings.take(
                id,
                Fields.decimal(SCORE, execution),
                Fields.text(NOTE, execution),
                callers.current().userId(),
                mark);
        TRAINING_PASSED.set(execution, attempt.passed());
        COACH_NEEDED.set(execution, mark.needsCoachAfter(attempt.number(), attempt.passed()));
        module.show(trainings.of(id), execution);
        execution.removeVariables(List.of(SCORE.name(), NOTE.name()));
    }
}
