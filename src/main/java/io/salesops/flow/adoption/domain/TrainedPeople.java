package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolTrainingId;
import io.salesops.flow.adoption.domain.TrainedPerson.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who is trained in which tool. */
@Component
class TrainedPeople {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainedPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is new. */
    boolean add(TrainedPerson person) {
        return jdbc.sql("""
                        insert into tool_training (id, request_id, tool_id, cohort, user_id, state, planned_at)
                        values (:id, :request, :tool, :cohort, :user, 'PLANNED', :at) on conflict do nothing""")
                        .param("id", person.id().value())
                        .param("request", person.requestId().value())
                        .param("tool", person.toolId().value())
                        .param("cohort", person.cohort())
                        .param("user", person.userId())
                        .param("at", now())
                        .update()
                > 0;
    }

    /** Whether it was open until now. */
    boolean settle(ToolTrainingId id, State state) {
        return jdbc.sql("""
                        update tool_training set state = :state, settled_at = :at
                        where id = :id and state = 'PLANNED'""")
                        .param("state", state.name())
                        .param("at", now())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Whatever became of the trainings of a person. */
    void leave(String userId) {
        jdbc.sql("update tool_training set state = 'LEFT', settled_at = :at where user_id = :user and state <> 'LEFT'")
                .param("at", now())
                .param("user", userId)
                .update();
    }

    TrainedPerson get(ToolTrainingId id) {
        return jdbc.sql("select * from tool_training where id = :id")
                .param("id", id.value())
                .query(TrainedPeople::row)
                .single();
    }

    /** Without those who left. */
    Set<String> of(ToolId toolId, String cohort) {
        return jdbc.sql("""
                        select user_id from tool_training
                        where tool_id = :tool and cohort = :cohort and state <> 'LEFT'""")
                .param("tool", toolId.value())
                .param("cohort", cohort)
                .query(String.class)
                .set();
    }

    List<TrainedPerson> open(ToolRequestId requestId, String cohort) {
        return jdbc.sql("""
                        select * from tool_training
                        where request_id = :request and cohort = :cohort and state = 'PLANNED'""")
                .param("request", requestId.value())
                .param("cohort", cohort)
                .query(TrainedPeople::row)
                .list();
    }

    List<TrainedPerson> open(ToolRequestId requestId) {
        return jdbc.sql("select * from tool_training where request_id = :request and state = 'PLANNED'")
                .param("request", requestId.value())
                .query(TrainedPeople::row)
                .list();
    }

    List<TrainedPerson> open(ToolId toolId) {
        return jdbc.sql("select * from tool_training where tool_id = :tool and state = 'PLANNED' order by request_id")
                .param("tool", toolId.value())
                .query(TrainedPeople::row)
                .list();
    }

    /** Those of one person; always in the same order, as each locks its request. */
    List<TrainedPerson> open(String userId) {
        return jdbc.sql("select * from tool_training where user_id = :user and state = 'PLANNED' order by request_id")
                .param("user", userId)
                .query(TrainedPeople::row)
                .list();
    }

    /** Those of one person for the tool of that key; always in the same order, as each locks its request. */
    List<TrainedPerson> open(String userId, String toolKey) {
        return jdbc.sql("""
                        select p.* from tool_training p join tool t on t.id = p.tool_id
                        where p.user_id = :user and t.key = :key and p.state = 'PLANNED' order by p.request_id""")
                .param("user", userId)
                .param("key", toolKey)
                .query(TrainedPeople::row)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static TrainedPerson row(ResultSet row, int index) throws SQLException {
        return new TrainedPerson(
                new ToolTrainingId(row.getObject("id", UUID.class)),
                new ToolRequestId(row.getObject("request_id", UUID.class)),
                new ToolId(row.getObject("tool_id", UUID.class)),
                row.getString("cohort"),
                row.getString("user_id"));
    }
}
