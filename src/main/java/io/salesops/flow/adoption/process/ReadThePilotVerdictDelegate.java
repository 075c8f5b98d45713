package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_VERDICT;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.PilotMeasure;
import io.salesops.flow.adoption.process.ToolPilot.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadThePilotVerdictDelegate implements JavaDelegate {

    private final PilotMeasure measure;
    private final PilotSheet sheet;
    private final ObjectMapper json;

    ReadThePilotVerdictDelegate(PilotMeasure measure, PilotSheet sheet, ObjectMapper json) {
        this.measure = measure;
        this.sheet = sheet;
        this.json = json;
    }

    /** The answer of {@code judge-pilot}. */
    private record Judged(Verdict verdict, String reason) {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var judged = json.convertValue(PILOT_VERDICT.from(execution), Judged.class);
        var figures = measure.of(requestId(execution), ToolId.of(TOOL_ID.from(execution)));
        sheet.add(figures, judged.verdict(), judged.reason(), execution);
    }
}
