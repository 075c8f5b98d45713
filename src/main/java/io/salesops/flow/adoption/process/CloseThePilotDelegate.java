package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOSEN_TOOLS;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOLS_TO_UNDO;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolPilot.ROLL_OUT_DECIDED;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Pilots;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseThePilotDelegate implements JavaDelegate {

    private final Pilots pilots;
    private final ToolPilot pilot;

    CloseThePilotDelegate(Pilots pilots, ToolPilot pilot) {
        this.pilots = pilots;
        this.pilot = pilot;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notTakenOn = pilot.tools(CHOSEN_TOOLS, execution).stream()
                .filter(toolId -> !isRolledOut(toolId, execution))
                .toList();
        pilots.end(requestId(execution), notTakenOn);
        TOOLS_TO_UNDO.set(execution, ToolPilot.ids(notTakenOn));
    }

    private static boolean isRolledOut(ToolId toolId, DelegateExecution execution) {
        return ROLL_OUT_DECIDED.from(execution) && toolId.toString().equals(TOOL_ID.from(execution));
    }
}
