package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_OVER;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_OWNER;

import io.salesops.flow.adoption.domain.Pilots;
import io.salesops.flow.platform.time.WorkingDays;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordThePilotPlanDelegate implements JavaDelegate {

    private final Pilots pilots;
    private final PilotForm form;
    private final WorkingDays workingDays;

    RecordThePilotPlanDelegate(Pilots pilots, PilotForm form, WorkingDays workingDays) {
        this.pilots = pilots;
        this.form = form;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var pilot = pilots.plan(requestId(execution), form.read(execution));
        PILOT_OWNER.set(execution, pilot.ownerId());
        PILOT_OVER.set(execution, Date.from(workingDays.endOf(pilot.endsOn(), null)));
    }
}
