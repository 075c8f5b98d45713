package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was said at check-ins, and how the onboarding stood. */
@Component
class CheckInAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckInAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Given(Side side, CheckInAnswer answer) {}

    void keep(OnboardingItemId id, Side side, CheckInAnswer answer, String by) {
        jdbc.sql("""
                        insert into check_in_answer (item_id, side, work_rating, learning_rating, team_rating, percent,
                          words, needs, answered_by, answered_at)
                        values (:item, :side, :work, :learning, :team, :percent, :words, :needs, :by, :at)""")
                .param("item", id.value())
                .param("side", side.name())
                .param("work", answer.work().name())
                .param("learning", answer.learning().name())
                .param("team", answer.team().name())
                .param("percent", answer.percent())
                .param("words", answer.words())
                .param("needs", answer.needs())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whoever stayed silent is left out. */
    Map<Side, CheckInAnswer> of(OnboardingItemId id) {
        return jdbc
                .sql("select * from check_in_answer where item_id = :item")
                .param("item", id.value())
                .query(CheckInAnswers::row)
                .stream()
                .collect(Collectors.toMap(Given::side, Given::answer));
    }

    private static Given row(ResultSet row, int index) throws SQLException {
        return new Given(
                Side.valueOf(row.getString("side")),
                new CheckInAnswer(
                        Rating.valueOf(row.getString("work_rating")),
                        Rating.valueOf(row.getString("learning_rating")),
                        Rating.valueOf(row.getString("team_rating")),
                        row.getString("words"),
                        row.getString("needs")));
    }

    /** The mean of all check-ins that somebody answered, of each the mean of both sides. */
    Optional<BigDecimal> percent(NewHireId id) {
        return Percents.mean(
                jdbc.sql("""
                        select avg(a.percent) from check_in_answer a join onboarding_item i on i.id = a.item_id
                        where i.new_hire_id = :hire group by a.item_id""").param("hire", id.value()).query(BigDecimal.class).list());
    }

    void score(OnboardingItemId id, @Nullable BigDecimal score) {
        jdbc.sql("""
                        insert into check_in_result (item_id, score) values (:item, :score)
                        on conflict (item_id) do update set score = excluded.score""").param("item", id.value()).param("score", score).update();
    }

    void judge(OnboardingItemId id, String verdict) {
        jdbc.sql("update check_in_result set verdict = :verdict where item_id = :item")
                .param("verdict", verdict)
                .param("item", id.value())
                .update();
    }

    Optional<String> supportOf(OnboardingItemId id) {
        return jdbc.sql("select support from check_in_result where item_id = :item and support is not null")
                .param("item", id.value())
                .query(String.class)
                .optional();
    }

    void support(OnboardingItemId id, String support, String by) {
        jdbc.sql("update check_in_result set support = :support, supported_by = :by where item_id = :item")
                .param("support", support)
                .param("by", by)
                .param("item", id.value())
                .update();
    }
}
