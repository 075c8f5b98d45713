package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Measurements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AdviseTheRetirementDelegate implements JavaDelegate {

    private final Measurements measurements;

    AdviseTheRetirementDelegate(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measurements.adviseRetirement(ToolId.of(TOOL_ID.from(execution)));
    }
}
