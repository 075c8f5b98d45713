package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.RetirementAdvised;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.certification.Certificates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how a tool is used after its roll-out, and what was done about it. */
@Service
@Transactional
public class Measurements {

    private final MeasurementFile file;
    private final Waves waves;
    private final Licences licences;
    private final ToolRegister register;
    private final Certificates certificates;
    private final Surveys surveys;
    private final UsageFigures usage;
    private final ApplicationEventPublisher events;

    Measurements(
            MeasurementFile file,
            Waves waves,
            Licences licences,
            ToolRegister register,
            Certificates certificates,
            Surveys surveys,
            UsageFigures usage,
            ApplicationEventPublisher events) {
        this.file = file;
        this.waves = waves;
        this.licences = licences;
        this.register = register;
        this.certificates = certificates;
        this.surveys = surveys;
        this.usage = usage;
        this.events = events;
    }

    /** The date so many days after the last wave went live. */
    @Transactional(readOnly = true)
    public LocalDate date(ToolRequestId requestId, int day) {
        return waves.lastLiveOn(requestId).plusDays(day);
    }

    /** Asks everybody with a licence what stands in the way. */
    public void ask(ToolRequestId requestId, ToolId toolId, int day) {
        surveys.ask(requestId, toolId, round(day), people(toolId));
    }

    private static String round(int day) {
        return "DAY_" + day;
    }

    private List<String> people(ToolId toolId) {
        return licences.current(toolId).stream().map(Licence::userId).toList();
    }

    /** Whoever has not answered until now stays silent. */
    public Measurement measure(ToolRequestId requestId, ToolId toolId, int day) {
        surveys.close(requestId, round(day));
        var on = date(requestId, day);
        var survey = surveys.result(toolId, round(day));
        var measurement = new Measurement(
                requestId,
                toolId,
                day,
                on,
                trainedPercent(toolId),
                usage.use(toolId, on).percent().orElse(BigDecimal.ZERO),
                usage.stickiness(toolId, on),
                survey.asked(),
                survey.answered(),
                survey.barrier());
        file.add(measurement);
        return measurement;
    }

    private BigDecimal trainedPercent(ToolId toolId) {
        var people = people(toolId);
        var module = register.find(toolId.toString()).key();
        return Share.percent(certificates.holders(module, people).size(), people.size());
    }

    @Transactional(readOnly = true)
    public Measurement get(ToolRequestId requestId, int day) {
        return file.get(requestId, day);
    }

    /** Whether people were helped with the same before. */
    @Transactional(readOnly = true)
    public boolean wasHelpedBefore(ToolRequestId requestId, int day) {
        return file.wasHelped(get(requestId, day));
    }

    /** Keeps what a measurement called for. */
    public void judge(ToolRequestId requestId, int day, String verdict) {
        file.judge(requestId, day, verdict);
    }

    /** Keeps how people are helped after a measurement. */
    public void help(ToolRequestId requestId, int day, String intervention) {
        file.help(requestId, day, intervention);
    }

    public void adviseRetirement(ToolId toolId) {
        events.publishEvent(new RetirementAdvised(toolId));
    }
}
