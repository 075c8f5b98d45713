package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.SurveyId;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Survey.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who was asked about which tool, and what they said. */
@Component
class SurveyFile {

    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Answer(Adkar adkar, @Nullable String comment) {}

    /** Whether it is new. */
    boolean add(Survey survey) {
        return jdbc.sql("""
                        insert into tool_survey (id, request_id, tool_id, round, user_id, state, asked_at)
                        values (:id, :request, :tool, :round, :user, 'ASKED', :at) on conflict do nothing""")
                        .param("id", survey.id().value())
                        .param("request", survey.requestId().value())
                        .param("tool", survey.toolId().value())
                        .param("round", survey.round())
                        .param("user", survey.userId())
                        .param("at", now())
                        .update()
                > 0;
    }

    Survey get(SurveyId id) {
        return jdbc.sql("select * from tool_survey where id = :id")
                .param("id", id.value())
                .query(SurveyFile::row)
                .single();
    }

    /** Whether it was open until now. */
    boolean settle(SurveyId id, State state) {
        return jdbc.sql("""
                        update tool_survey set state = :state, settled_at = :at where id = :id and state = 'ASKED'""")
                        .param("state", state.name())
                        .param("at", now())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Whether it was open until now. */
    boolean answer(SurveyId id, Answer answer) {
        return jdbc.sql("""
                        update tool_survey set state = 'ANSWERED', settled_at = :at, comment = :comment,
                          awareness = :awareness, desire = :desire, knowledge = :knowledge, ability = :ability,
                          reinforcement = :reinforcement
                        where id = :id and state = 'ASKED'""")
                        .param("at", now())
                        .param("comment", answer.comment())
                        .param("awareness", answer.adkar().awareness())
                        .param("desire", answer.adkar().desire())
                        .param("knowledge", answer.adkar().knowledge())
                        .param("ability", answer.adkar().ability())
                        .param("reinforcement", answer.adkar().reinforcement())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    int asked(ToolId toolId, String round) {
        return jdbc.sql("""
                        select count(*) from tool_survey
                        where tool_id = :tool and round = :round and state <> 'TAKEN_BACK'""")
                .param("tool", toolId.value())
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /** In an order that tells nobody who said what. */
    List<Answer> answers(ToolId toolId, String round) {
        return jdbc.sql("""
                        select * from tool_survey
                        where tool_id = :tool and round = :round and state = 'ANSWERED' order by id""")
                .param("tool", toolId.value())
                .param("round", round)
                .query(SurveyFile::answer)
                .list();
    }

    List<Survey> open(ToolRequestId requestId, String round) {
        return jdbc.sql("select * from tool_survey where request_id = :request and round = :round and state = 'ASKED'")
                .param("request", requestId.value())
                .param("round", round)
                .query(SurveyFile::row)
                .list();
    }

    List<Survey> open(ToolRequestId requestId) {
        return jdbc.sql("select * from tool_survey where request_id = :request and state = 'ASKED'")
                .param("request", requestId.value())
                .query(SurveyFile::row)
                .list();
    }

    /** Those of one person; always in the same order, as each locks its request. */
    List<Survey> open(String userId) {
        return jdbc.sql("select * from tool_survey where user_id = :user and state = 'ASKED' order by request_id")
                .param("user", userId)
                .query(SurveyFile::row)
                .list();
    }

    List<Survey> open(ToolId toolId) {
        return jdbc.sql("select * from tool_survey where tool_id = :tool and state = 'ASKED'")
                .param("tool", toolId.value())
                .query(SurveyFile::row)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Survey row(ResultSet row, int index) throws SQLException {
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                new ToolRequestId(row.getObject("request_id", UUID.class)),
                new ToolId(row.getObject("tool_id", UUID.class)),
                row.getString("round"),
                row.getString("user_id"));
    }

    private static Answer answer(ResultSet row, int index) throws SQLException {
        return new Answer(adkar(row), row.getString("comment"));
    }

    static Adkar adkar(ResultSet row) throws SQLException {
        return new Adkar(
                row.getInt("awareness"),
                row.getInt("desire"),
                row.getInt("knowledge"),
                row.getInt("ability"),
                row.getInt("reinforcement"));
    }
}
