package io.salesops.flow.followup.domain;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who got which task and was not told of it yet: writing that down is all that giving a task costs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Assignments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(String taskId, String userId) {
        jdbc.sql("""
                        insert into new_assignment (task_id, user_id, assigned_at) values (:task, :user, :now)
                        on conflict (task_id) do update set user_id = excluded.user_id,
                          assigned_at = excluded.assigned_at""")
                .param("task", taskId)
                .param("user", userId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Some that no other node takes: who got each task, by its id. */
    Map<String, String> take(int most) {
        return jdbc
                .sql("""
                        delete from new_assignment where task_id in (
                          select task_id from new_assignment order by assigned_at, task_id limit :most
                          for update skip locked)
                        returning task_id, user_id""")
                .param("most", most)
                .query((row, number) -> Map.entry(row.getString("task_id"), row.getString("user_id")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
