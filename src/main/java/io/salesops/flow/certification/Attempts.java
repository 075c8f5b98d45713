package io.salesops.flow.certification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the results of trainings, whoever trains. */
@Repository
public class Attempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Attempt> of(UUID trainingId) {
        return jdbc.sql("select * from training_attempt where training_id = :training order by number")
                .param("training", trainingId)
                .query(Attempts::row)
                .list();
    }

    public Optional<Attempt> requested(String by, String requestId) {
        return jdbc.sql("select * from training_attempt where recorded_by = :by and request_id = :request")
                .param("by", by)
                .param("request", requestId)
                .query(Attempts::row)
                .optional();
    }

    private static Attempt row(ResultSet row, int index) throws SQLException {
        return new Attempt(
                row.getObject("training_id", UUID.class),
                row.getInt("number"),
                row.getBigDecimal("score"),
                row.getBoolean("passed"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("coaching"));
    }

    public void add(UUID trainingId, BigDecimal score, boolean passed, @Nullable String note, String by) {
        jdbc.sql("""
                        insert into training_attempt (training_id, number, score, passed, note, recorded_by, recorded_at)
                        select :training, count(*) + 1, :score, :passed, :note, :by, :at
                        from training_attempt where training_id = :training""")
                .param("training", trainingId)
                .param("score", score)
                .param("passed", passed)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** From now on the same request finds this attempt. */
    public void tie(Attempt attempt, String by, String requestId) {
        jdbc.sql("""
                        update training_attempt set recorded_by = :by, request_id = :request
                        where training_id = :training and number = :number""")
                .param("by", by)
                .param("request", requestId)
                .param("training", attempt.trainingId())
                .param("number", attempt.number())
                .update();
    }

    public void coach(UUID trainingId, String coaching, String by) {
        jdbc.sql("""
                        update training_attempt set coaching = :coaching, coached_by = :by
                        where training_id = :training
                          and number = (select max(number) from training_attempt where training_id = :training)""")
                .param("coaching", coaching)
                .param("by", by)
                .param("training", trainingId)
                .update();
    }
}
