package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolMeasurement.HELP;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELPER_GROUP;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_WHY;
import static io.salesops.flow.adoption.process.ToolMeasurement.INTERVENTION;
import static io.salesops.flow.adoption.process.ToolMeasurement.LEADERSHIP_ASKED;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheInterventionDelegate implements JavaDelegate {

    private final ToolMeasurement measurement;
    private final ObjectMapper json;

    ReadTheInterventionDelegate(ToolMeasurement measurement, ObjectMapper json) {
        this.measurement = measurement;
        this.json = json;
    }

    private static final String LEADERSHIP = "LEADERSHIP";

    /** The answer of {@code find-intervention}. */
    private record Found(String answer, String ownerGroup, String reason) {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var found = json.convertValue(INTERVENTION.from(execution), Found.class);
        var isForLeadership = found.answer().equals(LEADERSHIP);
        HELPER_GROUP.set(execution, found.ownerGroup());
        HELP_WHY.set(execution, found.reason());
        HELP.set(execution, isForLeadership ? null : found.answer());
        LEADERSHIP_ASKED.set(execution, isForLeadership || measurement.isEscalated(execution));
        if (!LEADERSHIP_ASKED.from(execution)) {
            measurement.askForHelp(found.answer(), execution);
        }
    }
}
