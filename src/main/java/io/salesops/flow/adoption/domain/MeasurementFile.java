package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Adkar.Barrier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was measured, and what it called for. */
@Component
class MeasurementFile {

    private final JdbcClient jdbc;

    MeasurementFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Measurement measurement) {
        jdbc.sql("""
                        insert into tool_measurement (request_id, day, tool_id, measured_on, trained_percent,
                          adoption_percent, stickiness, asked, answered, barrier)
                        values (:request, :day, :tool, :on, :trained, :adoption, :stickiness, :asked, :answered,
                          :barrier)""")
                .param("request", measurement.requestId().value())
                .param("day", measurement.day())
                .param("tool", measurement.toolId().value())
                .param("on", measurement.measuredOn())
                .param("trained", measurement.trainedPercent())
                .param("adoption", measurement.adoptionPercent())
                .param("stickiness", measurement.stickiness().orElse(null))
                .param("asked", measurement.asked())
                .param("answered", measurement.answered())
                .param("barrier", measurement.barrier().map(Barrier::name).orElse(null))
                .update();
    }

    Measurement get(ToolRequestId requestId, int day) {
        return jdbc.sql("select * from tool_measurement where request_id = :request and day = :day")
                .param("request", requestId.value())
                .param("day", day)
                .query(MeasurementFile::row)
                .single();
    }

    void judge(ToolRequestId requestId, int day, String verdict) {
        set("verdict", verdict, requestId, day);
    }

    void help(ToolRequestId requestId, int day, String intervention) {
        set("intervention", intervention, requestId, day);
    }

    private void set(String column, String value, ToolRequestId requestId, int day) {
        jdbc.sql("update tool_measurement set " + column + " = :value where request_id = :request and day = :day")
                .param("value", value)
                .param("request", requestId.value())
                .param("day", day)
                .update();
    }

    boolean wasHelped(Measurement before) {
        return jdbc.sql("""
                        select exists (
                          select from tool_measurement
                          where request_id = :request and day < :day and barrier = :barrier
                            and intervention is not null)""")
                .param("request", before.requestId().value())
                .param("day", before.day())
                .param("barrier", before.barrier().map(Barrier::name).orElse(null))
                .query(Boolean.class)
                .single();
    }

    private static Measurement row(ResultSet row, int index) throws SQLException {
        return new Measurement(
                new ToolRequestId(row.getObject("request_id", UUID.class)),
                new ToolId(row.getObject("tool_id", UUID.class)),
                row.getInt("day"),
                row.getObject("measured_on", LocalDate.class),
                row.getBigDecimal("trained_percent"),
                row.getBigDecimal("adoption_percent"),
                Optional.ofNullable(row.getBigDecimal("stickiness")),
                row.getInt("asked"),
                row.getInt("answered"),
                Optional.ofNullable(row.getString("barrier")).map(Barrier::valueOf));
    }
}
