package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StopTheRollOutDelegate implements JavaDelegate {

    private final Waves waves;

    StopTheRollOutDelegate(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waves.stop(requestId(execution), ToolId.of(TOOL_ID.from(execution)));
    }
}
