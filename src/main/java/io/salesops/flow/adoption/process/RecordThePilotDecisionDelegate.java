package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolPilot.EXTENDED_BEFORE;
import static io.salesops.flow.adoption.process.ToolPilot.EXTEND_PILOT;
import static io.salesops.flow.adoption.process.ToolPilot.NEW_END_DATE;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_OVER;
import static io.salesops.flow.adoption.process.ToolPilot.ROLLED_OUT_TOOL;
import static io.salesops.flow.adoption.process.ToolPilot.ROLL_OUT_DECIDED;

import io.salesops.flow.adoption.domain.Pilots;
import io.salesops.flow.adoption.process.ToolPilot.Verdict;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordThePilotDecisionDelegate implements JavaDelegate {

    private final Pilots pilots;
    private final TakenDecisions decisions;
    private final WorkingDays workingDays;

    RecordThePilotDecisionDelegate(Pilots pilots, TakenDecisions decisions, WorkingDays workingDays) {
        this.pilots = pilots;
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var answer = Verdict.valueOf(ANSWER.from(execution));
        if (answer == Verdict.EXTEND) {
            extend(execution);
        } else if (answer == Verdict.ROLL_OUT) {
            TOOL_ID.set(execution, ROLLED_OUT_TOOL.from(execution));
        }
        EXTEND_PILOT.set(execution, answer == Verdict.EXTEND);
        ROLL_OUT_DECIDED.set(execution, answer == Verdict.ROLL_OUT);
        decisions.take(ToolPilot.KIND, execution);
    }

    private void extend(DelegateExecution execution) {
        var pilot = pilots.extend(requestId(execution), LocalDate.parse(NEW_END_DATE.from(execution)));
        EXTENDED_BEFORE.set(execution, pilot.isExtended());
        PILOT_OVER.set(execution, Date.from(workingDays.endOf(pilot.endsOn(), null)));
    }
}
