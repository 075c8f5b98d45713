package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolMeasurement.BARRIER;
import static io.salesops.flow.adoption.process.ToolMeasurement.DAY;
import static io.salesops.flow.adoption.process.ToolMeasurement.SAME_BEFORE;

import io.salesops.flow.adoption.domain.Measurements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs as help is looked for: the table reads what stands in the way. */
@Component
class ShowTheBarrierDelegate implements JavaDelegate {

    private final Measurements measurements;

    ShowTheBarrierDelegate(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = DAY.from(execution).intValue();
        BARRIER.set(
                execution,
                measurements
                        .get(requestId(execution), day)
                        .barrier()
                        .map(Enum::name)
                        .orElse(null));
        SAME_BEFORE.set(execution, measurements.wasHelpedBefore(requestId(execution), day));
    }
}
