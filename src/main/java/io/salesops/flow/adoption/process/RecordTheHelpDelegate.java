package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REASON;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_GIVEN;

import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheHelpDelegate implements JavaDelegate {

    private final TakenDecisions decisions;
    private final Callers callers;

    RecordTheHelpDelegate(TakenDecisions decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        HELP_GIVEN.set(execution, true);
        decisions.note(
                "HELP",
                HELP.from(execution),
                REASON.from(execution),
                callers.current().userId(),
                execution);
        execution.removeVariable(REASON.name());
    }
}
