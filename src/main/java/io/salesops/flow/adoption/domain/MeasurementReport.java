package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Adkar.Barrier;
import io.salesops.flow.adoption.domain.Help.State;
import io.salesops.flow.platform.steps.OpenStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what the measurements of a tool showed, and what followed. */
@Component
class MeasurementReport {

    private static final String HELP_STEP = "userTask_helpThePeople";
    private static final String HELP = "HELP";
    private static final String MEASUREMENT = "MEASURE_";

    private final JdbcClient jdbc;

    MeasurementReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first one first; who helped stands in what was decided, and who is to help in what is open. */
    List<MeasuredDay> of(ToolId toolId, List<ToolDecision> decisions, List<OpenStep> steps) {
        return jdbc.sql("select * from tool_measurement where tool_id = :tool order by measured_on, day")
                .param("tool", toolId.value())
                .query((row, index) -> measured(row, decisions, steps))
                .list();
    }

    private static MeasuredDay measured(ResultSet row, List<ToolDecision> decisions, List<OpenStep> steps)
            throws SQLException {
        var day = row.getInt("day");
        return new MeasuredDay(
                day,
                row.getObject("measured_on", LocalDate.class),
                row.getBigDecimal("trained_percent"),
                row.getBigDecimal("adoption_percent"),
                Optional.ofNullable(row.getBigDecimal("stickiness")),
                row.getInt("answered"),
                Optional.ofNullable(row.getString("barrier")).map(Barrier::valueOf),
                Optional.ofNullable(row.getString("verdict")),
                Optional.ofNullable(row.getString("intervention")).map(kind -> after(day, decisions)
                        .map(decision -> help(kind, decision))
                        .orElseGet(() -> help(kind, steps))));
    }

    /** Between this measurement and the next one. */
    private static Optional<ToolDecision> after(int day, List<ToolDecision> decisions) {
        return decisions.stream()
                .dropWhile(decision -> !decision.kind().equals(MEASUREMENT + day))
                .skip(1)
                .takeWhile(decision -> !decision.kind().startsWith(MEASUREMENT))
                .filter(decision -> decision.kind().equals(HELP))
                .findFirst();
    }

    private static Help help(String kind, ToolDecision decision) {
        var helper = Optional.ofNullable(decision.decidedBy());
        return new Help(kind, helper.isPresent() ? State.GIVEN : State.NOT_GIVEN, helper);
    }

    private static Help help(String kind, List<OpenStep> steps) {
        return steps.stream()
                .filter(step -> step.taskKey().equals(HELP_STEP))
                .findFirst()
                .map(step -> new Help(kind, State.OPEN, Optional.ofNullable(step.holder())))
                .orElseGet(() -> new Help(kind, State.OVER, Optional.empty()));
    }
}
