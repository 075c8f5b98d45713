package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolMeasurement.DAY;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Measurements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskThePeopleDelegate implements JavaDelegate {

    private final Measurements measurements;

    AskThePeopleDelegate(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measurements.ask(
                requestId(execution),
                ToolId.of(TOOL_ID.from(execution)),
                DAY.from(execution).intValue());
    }
}
