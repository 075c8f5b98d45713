package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOSEN_TOOLS;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static java.util.Comparator.comparing;

import io.salesops.flow.adoption.domain.PilotFigures;
import io.salesops.flow.adoption.domain.PilotMeasure;
import io.salesops.flow.adoption.domain.Pilots;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WeighThePilotDelegate implements JavaDelegate {

    private final Pilots pilots;
    private final PilotMeasure measure;
    private final PilotSheet sheet;
    private final ToolPilot pilot;

    WeighThePilotDelegate(Pilots pilots, PilotMeasure measure, PilotSheet sheet, ToolPilot pilot) {
        this.pilots = pilots;
        this.measure = measure;
        this.sheet = sheet;
        this.pilot = pilot;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pilots.closeTheSurveys(requestId(execution));
        var bestFirst = pilot.tools(CHOSEN_TOOLS, execution).stream()
                .map(toolId -> measure.of(requestId(execution), toolId))
                .sorted(comparing(PilotFigures::adoptionPercent).reversed())
                .toList();
        sheet.begin(bestFirst, execution);
    }
}
