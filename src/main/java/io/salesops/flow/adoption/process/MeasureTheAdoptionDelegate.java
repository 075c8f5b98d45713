package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolMeasurement.DAY;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_GIVEN;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Measurements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MeasureTheAdoptionDelegate implements JavaDelegate {

    private final Measurements measurements;
    private final MeasurementSheet sheet;

    MeasureTheAdoptionDelegate(Measurements measurements, MeasurementSheet sheet) {
        this.measurements = measurements;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var measured = measurements.measure(
                requestId(execution),
                ToolId.of(TOOL_ID.from(execution)),
                DAY.from(execution).intValue());
        HELP_GIVEN.set(execution, false);
        sheet.show(measured, execution);
    }
}
