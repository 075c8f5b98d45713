package io.salesops.flow.platform.steps;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of all processes, kept in a table of ours so that pages never ask the engine. */
@Repository
@Transactional(readOnly = true)
public class OpenSteps {

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OpenStep> of(String processKey, String businessKey) {
        return of(processKey, List.of(businessKey));
    }

    /** Those of several instances at once, oldest first. */
    public List<OpenStep> of(String processKey, Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from open_step where process_key = :process and business_key in (:keys)
                        order by created, task_id""")
                        .param("process", processKey)
                        .param("keys", businessKeys)
                        .query((row, number) -> step(row))
                        .list();
    }

    /** Those of whatever is known by these keys, in all processes, oldest first. */
    public List<OpenStep> of(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from open_step where business_key in (:keys) order by created, task_id")
                        .param("keys", businessKeys)
                        .query((row, number) -> step(row))
                        .list();
    }

    /** Those that a person holds, which nobody else ends or hands over before the transaction is through. */
    @Transactional
    public List<OpenStep> lockedOf(String assignee, Collection<String> processKeys) {
        return jdbc.sql("""
                        select * from open_step where coalesce(assignee, absentee) = :assignee and process_key in (:processes)
                        order by task_id for update""")
                .param("assignee", assignee)
                .param("processes", processKeys)
                .query((row, number) -> step(row))
                .list();
    }

    /** Those that a person holds in any process, locked likewise. */
    @Transactional
    public List<OpenStep> lockedOf(String assignee) {
        return jdbc.sql(
                        "select * from open_step where coalesce(assignee, absentee) = :assignee order by task_id for update")
                .param("assignee", assignee)
                .query((row, number) -> step(row))
                .list();
    }

    /** Those of a task in what is known by a key, locked likewise. */
    @Transactional
    public List<OpenStep> locked(String taskKey, String businessKey) {
        return jdbc.sql("""
                        select * from open_step where business_key = :key and task_key = :task
                        order by task_id for update""")
                .param("key", businessKey)
                .param("task", taskKey)
                .query((row, number) -> step(row))
                .list();
    }

    /** Those that somebody may look after, what is due first at the top. */
    public List<OpenStep> inSight(StepSight sight, StepFilter filter, int limit) {
        return jdbc.sql("""
                        select * from open_step
                        where (:everybodys or assignee = any(:people)
                            or assignee is null and candidate_groups && :groups::varchar[])
                          and (:person::varchar is null or assignee = :person)
                          and (:process::varchar is null or process_key = :process)
                          and (:dueBefore::timestamptz is null or due < :dueBefore)
                        order by due nulls last, created, task_id limit :limit""")
                .params(sight.asParameters())
                .param("person", filter.assignee())
                .param("process", filter.processKey())
                .param("dueBefore", filter.dueBefore() == null ? null : Timestamp.from(filter.dueBefore()))
                .param("limit", limit)
                .query((row, number) -> step(row))
                .list();
    }

    /** One of them, or one that a colleague of the same group has, locked until the transaction is through. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenStep> lockInSight(StepSight sight, String taskId) {
        return jdbc.sql("""
                        select * from open_step where task_id = :task
                          and (:everybodys or assignee = any(:people) or candidate_groups && :groups::varchar[])
                        for update""")
                .params(sight.asParameters())
                .param("task", taskId)
                .query((row, number) -> step(row))
                .optional();
    }

    /** Waits until whoever does something with the task at the moment is through. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String taskId) {
        jdbc.sql("select task_id from open_step where task_id = :task for update")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }

    /** Those of these tasks that are open. */
    public List<OpenStep> open(Collection<String> taskIds) {
        return jdbc.sql("select * from open_step where task_id = any(:tasks) order by created, task_id")
                .param("tasks", taskIds.toArray(String[]::new))
                .query((row, number) -> step(row))
                .list();
    }

    public boolean isOpen(String taskId) {
        return jdbc.sql("select exists (select from open_step where task_id = :task)")
                .param("task", taskId)
                .query(Boolean.class)
                .single();
    }

    /** The task that waits longest to be followed up, which no other node takes meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LateStep> lockLate(Instant now) {
        return jdbc.sql("""
                        select * from open_step where follow_up_at <= :now
                        order by follow_up_at, task_id limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new LateStep(
                        step(row),
                        row.getInt("follow_up"),
                        row.getTimestamp("follow_up_at").toInstant()))
                .optional();
    }

    /** Notes that a task was followed up; without a time it is left alone from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(LateStep late, @Nullable Instant at) {
        jdbc.sql("update open_step set follow_up = follow_up + 1, follow_up_at = :at where task_id = :task")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("task", late.step().taskId())
                .update();
    }

    /**
     * Some tasks whose holder is away, or whose substitute is not needed any more or away as well, which no other node
     * takes meanwhile. What a substitute claimed stays theirs.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MisplacedStep> lockMisplaced(Collection<String> absent, Instant now, int limit) {
        return jdbc.sql("""
                        select * from open_step
                        where substitutable and assignee = any(:absent)
                           or assignee is null and absentee is not null
                              and (absentee <> all(:absent) or stand_in = any(:absent) or lent_until <= :now)
                        order by coalesce(assignee, absentee), task_id limit :limit for update skip locked""")
                .param("absent", absent.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> misplaced(row))
                .list();
    }

    /** Lets all that substitutes or groups have be looked at again, as when somebody is back earlier than noted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgainAtLent(Instant now) {
        jdbc.sql("""
                        update open_step set lent_until = :now where task_id in (
                          select task_id from open_step where assignee is null and absentee is not null
                          order by task_id for update)""").param("now", Timestamp.from(now)).update();
    }

    private static MisplacedStep misplaced(ResultSet row) throws SQLException {
        var step = step(row);
        return new MisplacedStep(
                step,
                step.assignee() == null ? row.getString("absentee") : step.assignee(),
                new StandInRules(
                        row.getBoolean("substitutable"),
                        texts(row.getArray("role_groups")),
                        texts(row.getArray("fallback_groups")),
                        texts(row.getArray("not_for"))),
                row.getString("stand_in"),
                texts(row.getArray("lent_groups")));
    }

    /** Notes that somebody's task is done by a substitute, or by groups, until it is looked at again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lend(String taskId, String absentee, StandIn standIn, List<String> groups) {
        jdbc.sql("""
                        update open_step set absentee = :absentee, stand_in = :standIn, lent_groups = :groups,
                          lent_until = :until
                        where task_id = :task""")
                .param("absentee", absentee)
                .param("standIn", standIn.userId())
                .param("groups", groups.toArray(String[]::new))
                .param("until", Timestamp.from(standIn.until()))
                .param("task", taskId)
                .update();
    }

    /** Notes that a task is nobody's but whose it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(String taskId) {
        jdbc.sql("""
                        update open_step set absentee = null, stand_in = null, lent_groups = '{}', lent_until = null
                        where task_id = :task and absentee is not null""").param("task", taskId).update();
    }

    /** What the model says of substitutes, as it is when the task is created. */
    @Transactional
    void save(String taskId, StandInRules rules) {
        jdbc.sql("""
                        update open_step set substitutable = :substitutable, role_groups = :roles,
                          fallback_groups = :fallback, not_for = :notFor
                        where task_id = :task""")
                .param("substitutable", rules.substitutable())
                .param("roles", rules.roles().toArray(String[]::new))
                .param("fallback", rules.fallback().toArray(String[]::new))
                .param("notFor", rules.notFor().toArray(String[]::new))
                .param("task", taskId)
                .update();
    }

    /** A task that gets another due date is followed up from that one on. */
    @Transactional
    void save(OpenStep step) {
        jdbc.sql("""
                        insert into open_step as held (task_id, process_key, business_key, task_key, name, about, role,
                          assignee, candidate_users, candidate_groups, due, follow_up_at, created)
                        values (:taskId, :process, :businessKey, :taskKey, :name, :about, :role, :assignee, :users,
                          :groups, :due, :due, :created)
                        on conflict (task_id) do update set name = excluded.name, assignee = excluded.assignee,
                          candidate_users = excluded.candidate_users, candidate_groups = excluded.candidate_groups, due = excluded.due,
                          follow_up = case when held.due is not distinct from excluded.due then held.follow_up
                            else 0 end,
                          follow_up_at = case when held.due is not distinct from excluded.due then held.follow_up_at
                            else excluded.due end""")
                .param("taskId", step.taskId())
                .param("process", step.processKey())
                .param("businessKey", step.businessKey())
                .param("taskKey", step.taskKey())
                .param("name", step.name())
                .param("about", step.about())
                .param("role", step.role())
                .param("assignee", step.assignee())
                .param("users", step.candidateUsers().toArray(String[]::new))
                .param("groups", step.candidateGroups().toArray(String[]::new))
                .param("due", step.due() == null ? null : Timestamp.from(step.due()))
                .param("created", Timestamp.from(step.created()))
                .update();
    }

    @Transactional
    void remove(String taskId) {
        jdbc.sql("delete from open_step where task_id = :taskId")
                .param("taskId", taskId)
                .update();
    }

    private static OpenStep step(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due");
        return new OpenStep(
                row.getString("task_id"),
                row.getString("process_key"),
                row.getString("business_key"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("about"),
                row.getString("role"),
                row.getString("assignee"),
                texts(row.getArray("candidate_users")),
                texts(row.getArray("candidate_groups")),
                due == null ? null : due.toInstant(),
                row.getTimestamp("created").toInstant());
    }

    private static List<String> texts(@Nullable Array texts) throws SQLException {
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }
}
