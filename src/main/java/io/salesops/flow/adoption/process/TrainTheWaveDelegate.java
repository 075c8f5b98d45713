package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.DEADLINE_PASSED;

import io.salesops.flow.adoption.domain.WaveTrainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TrainTheWaveDelegate implements JavaDelegate {

    private final WaveTrainings trainings;
    private final ToolRollOut rollOut;

    TrainTheWaveDelegate(WaveTrainings trainings, ToolRollOut rollOut) {
        this.trainings = trainings;
        this.rollOut = rollOut;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trainings.train(rollOut.wave(execution));
        DEADLINE_PASSED.set(execution, false);
    }
}
