package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolMeasurement.DAY;
import static io.salesops.flow.adoption.process.ToolMeasurement.MEASURE_AGAIN;
import static io.salesops.flow.adoption.process.ToolMeasurement.MEASURING_DAY;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReadTheMeasuringDayDelegate implements JavaDelegate {

    private final ToolMeasurement measurement;
    private final ObjectMapper json;

    ReadTheMeasuringDayDelegate(ToolMeasurement measurement, ObjectMapper json) {
        this.measurement = measurement;
        this.json = json;
    }

    /** The answer of {@code find-measuring-day}. */
    private record Next(@Nullable Number nextDay) {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var next = json.convertValue(MEASURING_DAY.from(execution), Next.class).nextDay();
        MEASURE_AGAIN.set(execution, next != null);
        if (next != null) {
            DAY.set(execution, next.intValue());
            measurement.plan(execution);
        }
    }
}
