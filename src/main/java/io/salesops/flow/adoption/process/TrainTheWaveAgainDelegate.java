package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.DEADLINE_PASSED;

import io.salesops.flow.adoption.domain.WaveTrainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TrainTheWaveAgainDelegate implements JavaDelegate {

    private final WaveTrainings trainings;
    private final ToolRollOut rollOut;

    TrainTheWaveAgainDelegate(WaveTrainings trainings, ToolRollOut rollOut) {
        this.trainings = trainings;
        this.rollOut = rollOut;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trainings.trainAgain(rollOut.wave(execution));
        DEADLINE_PASSED.set(execution, false);
    }
}
