package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolTraining.trainingId;

import io.salesops.flow.adoption.domain.ToolTrainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteTheMissedTrainingDelegate implements JavaDelegate {

    private final ToolTrainings trainings;

    NoteTheMissedTrainingDelegate(ToolTrainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trainings.miss(trainingId(execution));
    }
}
