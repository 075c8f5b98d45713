package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolMeasurement.ADOPTION_VERDICT;
import static io.salesops.flow.adoption.process.ToolMeasurement.ADOPTION_WHY;
import static io.salesops.flow.adoption.process.ToolMeasurement.DAY;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_DECIDED;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_NEEDED;
import static io.salesops.flow.adoption.process.ToolMeasurement.RETIREMENT_ADVISED;
import static io.salesops.flow.adoption.process.ToolMeasurement.VERDICT;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.Measurements;
import io.salesops.flow.adoption.process.ToolMeasurement.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheAdoptionVerdictDelegate implements JavaDelegate {

    private final Measurements measurements;
    private final TakenDecisions decisions;
    private final ObjectMapper json;

    ReadTheAdoptionVerdictDelegate(Measurements measurements, TakenDecisions decisions, ObjectMapper json) {
        this.measurements = measurements;
        this.decisions = decisions;
        this.json = json;
    }

    /** The answer of {@code judge-adoption}. */
    private record Judged(Verdict verdict, String reason) {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var judged = json.convertValue(ADOPTION_VERDICT.from(execution), Judged.class);
        var day = DAY.from(execution).intValue();
        measurements.judge(requestId(execution), day, judged.verdict().name());
        decisions.note("MEASURE_" + day, judged.verdict().name(), judged.reason(), ToolMeasurement.TABLE, execution);
        VERDICT.set(execution, judged.verdict().name());
        ADOPTION_WHY.set(execution, judged.reason());
        RETIREMENT_ADVISED.set(execution, judged.verdict() == Verdict.REVIEW);
        HELP_NEEDED.set(execution, judged.verdict().needsHelp());
        HELP_DECIDED.set(execution, false);
    }
}
