package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolPilot.ADOPTION_PERCENT;
import static io.salesops.flow.adoption.process.ToolPilot.SILENT_SHARE;
import static io.salesops.flow.adoption.process.ToolPilot.TRAINED_SHARE;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.PilotMeasure;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs as each tool of the pilot is judged: the table reads the figures of that one. */
@Component
class ShowThePilotFiguresDelegate implements JavaDelegate {

    private final PilotMeasure measure;

    ShowThePilotFiguresDelegate(PilotMeasure measure) {
        this.measure = measure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var figures = measure.of(requestId(execution), ToolId.of(TOOL_ID.from(execution)));
        TRAINED_SHARE.setLocal(execution, figures.trainedShare().doubleValue());
        ADOPTION_PERCENT.setLocal(execution, figures.adoptionPercent().doubleValue());
        SILENT_SHARE.setLocal(execution, figures.survey().silentShare().doubleValue());
    }
}
