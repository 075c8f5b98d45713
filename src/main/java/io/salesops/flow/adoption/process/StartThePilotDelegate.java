package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOSEN_TOOLS;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.Pilots;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartThePilotDelegate implements JavaDelegate {

    private final Pilots pilots;
    private final ToolPilot pilot;

    StartThePilotDelegate(Pilots pilots, ToolPilot pilot) {
        this.pilots = pilots;
        this.pilot = pilot;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pilots.start(requestId(execution), pilot.tools(CHOSEN_TOOLS, execution));
    }
}
