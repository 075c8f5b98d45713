package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.OnboardingItemId;
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
import org.springframework.stereotype.Component;

/** Keeps the results of trainings. */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Attempt> of(OnboardingItemId id) {
        return jdbc.sql("select * from training_attempt where item_id = :item order by number")
                .param("item", id.value())
                .query(Attempts::row)
                .list();
    }

    Optional<Attempt> requested(String by, String requestId) {
        return jdbc.sql("select * from training_attempt where recorded_by = :by and request_id = :request")
                .param("by", by)
                .param("request", requestId)
                .query(Attempts::row)
                .optional();
    }

    private static Attempt row(ResultSet row, int index) throws SQLException {
        return new Attempt(
                row.getObject("item_id", UUID.class),
                row.getInt("number"),
                row.getBigDecimal("score"),
                row.getBoolean("passed"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("coaching"));
    }

    void add(OnboardingItemId id, BigDecimal score, boolean passed, @Nullable String note, String by) {
        jdbc.sql("""
                        insert into training_attempt (item_id, number, score, passed, note, recorded_by, recorded_at)
                        select :item, count(*) + 1, :score, :passed, :note, :by, :at
                        from training_attempt where item_id = :item""")
                .param("item", id.value())
                .param("score", score)
                .param("passed", passed)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** From now on the same request finds this attempt. */
    void tie(Attempt attempt, String by, String requestId) {
        jdbc.sql("""
                        update training_attempt set recorded_by = :by, request_id = :request
                        where item_id = :item and number = :number""")
                .param("by", by)
                .param("request", requestId)
                .param("item", attempt.itemId())
                .param("number", attempt.number())
                .update();
    }

    void coach(OnboardingItemId id, String coaching, String by) {
        jdbc.sql("""
                        update training_attempt set coaching = :coaching, coached_by = :by
                        where item_id = :item
                          and number = (select max(number) from training_attempt where item_id = :item)""")
                .param("coaching", coaching)
                .param("by", by)
                .param("item", id.value())
                .update();
    }
}
