package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures what a pilot showed. */
@Service
@Transactional(readOnly = true)
public class PilotMeasure {

    private final Pilots pilots;
    private final ToolRegister register;
    private final ToolTrainings trainings;
    private final Surveys surveys;
    private final UsageFigures usage;

    PilotMeasure(Pilots pilots, ToolRegister register, ToolTrainings trainings, Surveys surveys, UsageFigures usage) {
        this.pilots = pilots;
        this.register = register;
        this.trainings = trainings;
        this.surveys = surveys;
        this.usage = usage;
    }

    /** By the end of the pilot. */
    public PilotFigures of(ToolRequestId requestId, ToolId toolId) {
        var pilot = pilots.get(requestId);
        var tool = register.find(toolId.toString());
        return new PilotFigures(
                tool,
                trainings.trainedShare(toolId, Pilots.COHORT),
                Share.percent(active(pilot, tool), pilot.cohort().size()),
                surveys.result(toolId, pilot.round()));
    }

    private long active(Pilot pilot, Tool tool) {
        var active = usage.active(tool.id(), tool.rhythm().firstDay(pilot.endsOn()), pilot.endsOn());
        return pilot.cohort().stream().filter(active::contains).count();
    }
}
