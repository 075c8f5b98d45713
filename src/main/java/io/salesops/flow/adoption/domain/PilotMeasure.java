package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import java.time.LocalDate;
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
    private final PilotUsage usage;

    PilotMeasure(Pilots pilots, ToolRegister register, ToolTrainings trainings, Surveys surveys, PilotUsage usage) {
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
        var active = usage.active(tool.id(), firstDay(pilot.endsOn(), tool.rhythm()), pilot.endsOn());
        return pilot.cohort().stream().filter(active::contains).count();
    }

    /** Of the last week, month or quarter up to a day. */
    private static LocalDate firstDay(LocalDate last, Tool.Rhythm rhythm) {
        return switch (rhythm) {
            case WEEKLY -> last.minusDays(6);
            case MONTHLY -> last.minusMonths(1).plusDays(1);
            case QUARTERLY -> last.minusMonths(3).plusDays(1);
        };
    }
}
