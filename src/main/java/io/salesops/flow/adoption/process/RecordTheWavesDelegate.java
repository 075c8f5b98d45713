package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolRollOut.SPONSOR;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Waves;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheWavesDelegate implements JavaDelegate {

    private final Waves waves;
    private final WaveForm form;
    private final TakenDecisions decisions;
    private final Callers callers;

    RecordTheWavesDelegate(Waves waves, WaveForm form, TakenDecisions decisions, Callers callers) {
        this.waves = waves;
        this.form = form;
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        waves.plan(requestId(execution), ToolId.of(TOOL_ID.from(execution)), form.read(execution));
        SPONSOR.set(execution, waves.sponsor(requestId(execution)));
        decisions.note("WAVES", "PLANNED", null, callers.current().userId(), execution);
    }
}
