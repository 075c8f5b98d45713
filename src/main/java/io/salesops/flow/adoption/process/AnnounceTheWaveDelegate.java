package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.ANNOUNCEMENT;

import io.salesops.flow.adoption.domain.Waves;
import io.salesops.flow.platform.Fields;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next wave is announced anew. */
@Component
class AnnounceTheWaveDelegate implements JavaDelegate {

    private final Waves waves;
    private final ToolRollOut rollOut;

    AnnounceTheWaveDelegate(Waves waves, ToolRollOut rollOut) {
        this.waves = waves;
        this.rollOut = rollOut;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waves.announce(rollOut.wave(execution), Fields.text(ANNOUNCEMENT, execution));
        execution.removeVariable(ANNOUNCEMENT.name());
    }
}
