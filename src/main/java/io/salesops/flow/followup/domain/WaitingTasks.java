package io.salesops.flow.followup.domain;

import io.salesops.flow.platform.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for everybody of a region, and on which days they were told so. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WaitingTasks {

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that somebody has or could take.
     *
     * @param howMany such tasks the person has in all
     */
    record WaitingTask(
            String userId,
            String taskId,
            String name,
            @Nullable String about,
            @Nullable Instant due,
            boolean own,
            int howMany) {

        String title(Words words) {
            var task = words.ofModel(name);
            return about == null ? task : "%s (%s)".formatted(task, about);
        }
    }

    /** True for the one who may tell of a day; another node waits until it has, or has failed. */
    boolean claim(String region, LocalDate day) {
        return jdbc.sql("insert into digest_day (region, day) values (:region, :day) on conflict do nothing")
                        .param("region", region)
                        .param("day", day)
                        .update()
                == 1;
    }

    /**
     * The first ones of each person, own ones before those of groups and urgent ones before others.
     *
     * @param regions those whose accounts are meant; whoever has none of all regions belongs to the default one
     */
    List<WaitingTask> of(String region, boolean isDefault, List<String> regions, int most) {
        return jdbc.sql("""
                        with reader as (
                          select u.id_ as user_id
                          from act_id_user u left join act_id_info i on i.user_id_ = u.id_ and i.key_ = 'region'
                          where i.value_ = :region or (:default and (i.value_ is null or i.value_ not in (:regions)))),
                        waiting as (
                          select r.user_id, s.task_id, true as own
                          from reader r join open_step s on s.assignee = r.user_id
                          union
                          select r.user_id, s.task_id, false
                          from open_step s cross join unnest(s.candidate_groups) as asked(id)
                            join act_id_membership m on m.group_id_ = asked.id
                            join reader r on r.user_id = m.user_id_
                          where s.assignee is null)
                        select * from (
                          select w.user_id, w.own, s.task_id, s.name, s.about, s.due,
                            count(*) over (partition by w.user_id) as how_many,
                            row_number() over (
                              partition by w.user_id order by w.own desc, s.due nulls last, s.task_id) as place
                          from waiting w join open_step s on s.task_id = w.task_id) ranked
                        where place <= :most order by user_id, place""")
                .param("region", region)
                .param("default", isDefault)
                .param("regions", regions)
                .param("most", most)
                .query((row, number) -> task(row))
                .list();
    }

    private static WaitingTask task(ResultSet row) throws SQLException {
        return new WaitingTask(
                row.getString("user_id"),
                row.getString("task_id"),
                row.getString("name"),
                row.getString("about"),
                Optional.ofNullable(row.getTimestamp("due"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getBoolean("own"),
                row.getInt("how_many"));
    }
}
