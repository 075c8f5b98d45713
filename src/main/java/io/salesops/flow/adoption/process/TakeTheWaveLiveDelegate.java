package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.ANOTHER_WAVE;
import static io.salesops.flow.adoption.process.ToolRollOut.EVERYBODY_TRAINED;

import io.salesops.flow.adoption.domain.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeTheWaveLiveDelegate implements JavaDelegate {

    private final Waves waves;
    private final ToolRollOut rollOut;

    TakeTheWaveLiveDelegate(Waves waves, ToolRollOut rollOut) {
        this.waves = waves;
        this.rollOut = rollOut;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var anotherFollows = waves.takeLive(rollOut.wave(execution));
        ANOTHER_WAVE.set(execution, anotherFollows);
        EVERYBODY_TRAINED.set(execution, !anotherFollows);
    }
}
