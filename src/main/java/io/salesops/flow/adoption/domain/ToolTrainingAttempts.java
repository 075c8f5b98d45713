package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolTrainingId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the results of trainings in tools. */
@Component
class ToolTrainingAttempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToolTrainingAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ToolTrainingAttempt> of(ToolTrainingId id) {
        return jdbc.sql("select * from tool_training_attempt where training_id = :id order by number")
                .param("id", id.value())
                .query((row, index) -> new ToolTrainingAttempt(
                        row.getInt("number"),
                        row.getBigDecimal("score"),
                        row.getBoolean("passed"),
                        row.getString("note"),
                        row.getString("coaching")))
                .list();
    }

    void add(ToolTrainingId id, BigDecimal score, boolean passed, @Nullable String note, String by) {
        jdbc.sql("""
                        insert into tool_training_attempt (training_id, number, score, passed, note, recorded_by, recorded_at)
                        select :id, count(*) + 1, :score, :passed, :note, :by, :at
                        from tool_training_attempt where training_id = :id""")
                .param("id", id.value())
                .param("score", score)
                .param("passed", passed)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void coach(ToolTrainingId id, String coaching, String by) {
        jdbc.sql("""
                        update tool_training_attempt set coaching = :coaching, coached_by = :by
                        where training_id = :id
                          and number = (select max(number) from tool_training_attempt where training_id = :id)""")
                .param("coaching", coaching)
                .param("by", by)
                .param("id", id.value())
                .update();
    }
}
