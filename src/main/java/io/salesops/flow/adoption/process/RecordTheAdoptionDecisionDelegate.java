package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_DECIDED;
import static io.salesops.flow.adoption.process.ToolMeasurement.RETIREMENT_ADVISED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAdoptionDecisionDelegate implements JavaDelegate {

    private final ToolMeasurement measurement;
    private final TakenDecisions decisions;

    RecordTheAdoptionDecisionDelegate(ToolMeasurement measurement, TakenDecisions decisions) {
        this.measurement = measurement;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var answer = ANSWER.from(execution);
        RETIREMENT_ADVISED.set(execution, answer.equals("RETIRE"));
        HELP_DECIDED.set(execution, answer.equals("HELP"));
        if (HELP_DECIDED.from(execution)) {
            measurement.readTheOwner(execution);
            measurement.askForHelp(HELP.from(execution), execution);
        }
        decisions.take("ADOPTION", execution);
    }
}
