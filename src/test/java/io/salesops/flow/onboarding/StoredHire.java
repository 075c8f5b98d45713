package io.salesops.flow.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new hire with a plan, as the tables hold them. */
public class StoredHire {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final NewHireId id = NewHireId.next();
    public final LocalDate start;
    private final int number = NUMBER.incrementAndGet();
    private final JdbcClient jdbc;

    public StoredHire(JdbcClient jdbc, LocalDate start) {
        this.jdbc = jdbc;
        this.start = start;
        jdbc.sql("""
                        insert into new_hire (id, requester, request_id, name, email, role, region, start_date, user_id,
                          status, accepted_at)
                        values (:id, 'hr', :request, 'Nora Newcomer', :email, 'SELLER', 'US', :start, :user, 'PREPARED',
                          now())""")
                .param("id", id.value())
                .param("request", id.toString())
                .param("email", email())
                .param("start", start)
                .param("user", userId())
                .update();
    }

    public String email() {
        return "%s@example.com".formatted(userId());
    }

    public String userId() {
        return "nora-%d".formatted(number);
    }

    public StoredHire ledBy(String managerId) {
        return set("manager_id", managerId);
    }

    public StoredHire mentoredBy(String mentorId) {
        return set("mentor_id", mentorId);
    }

    public StoredHire isThe(String userId) {
        return set("user_id", userId);
    }

    public StoredHire inState(String status) {
        return set("status", status);
    }

    public StoredHire because(String reason) {
        return set("reason", reason);
    }

    private StoredHire set(String column, String value) {
        jdbc.sql("update new_hire set %s = :value where id = :id".formatted(column))
                .param("value", value)
                .param("id", id.value())
                .update();
        return this;
    }

    public StoredHire item(String kind, String reference, String title, String group, int offset, String status) {
        jdbc.sql("""
                        insert into onboarding_item (id, new_hire_id, kind, reference, title, owner_group, offset_days,
                          due, status, finished_at, finished_by)
                        values (:id, :hire, :kind, :reference, :title, :group, :offset, :due, :status,
                          case when :status = 'DONE' then now() end, case when :status = 'DONE' then 'it' end)""")
                .param("id", UUID.randomUUID())
                .param("hire", id.value())
                .param("kind", kind)
                .param("reference", reference)
                .param("title", title)
                .param("group", group)
                .param("offset", offset)
                .param("due", start.plusDays(offset))
                .param("status", status)
                .update();
        return this;
    }

    /** A task of the onboarding itself that waits for a group. */
    public StoredHire task(String key, String name, String group) {
        jdbc.sql("""
                        insert into open_step (task_id, process_key, business_key, task_key, name, candidate_groups,
                          created)
                        values (:id, 'new-hire-onboarding', :hire, :key, :name, array[:group], now())""")
                .param("id", UUID.randomUUID().toString())
                .param("hire", id.toString())
                .param("key", key)
                .param("name", name)
                .param("group", group)
                .update();
        return this;
    }

    public StoredHire checkIn(int days, String status) {
        var name = Integer.toString(days);
        return item("CHECK_IN", name, "Check-in after %s days".formatted(name), "sales-managers", days, status);
    }

    /** What one side said at a check-in. */
    public StoredHire answered(int days, String side, String words) {
        jdbc.sql("""
                        insert into check_in_answer (item_id, side, work_rating, learning_rating, team_rating, percent,
                          words, answered_by, answered_at)
                        select id, :side, 'FULLY', 'MOSTLY', 'PARTLY', 75, :words, 'somebody', now()
                        from onboarding_item where new_hire_id = :hire and reference = :days""")
                .param("side", side)
                .param("words", words)
                .param("hire", id.value())
                .param("days", Integer.toString(days))
                .update();
        return this;
    }

    public StoredHire supported(int days, String support) {
        jdbc.sql("""
                        insert into check_in_result (item_id, verdict, support)
                        select id, 'RED', :support from onboarding_item where new_hire_id = :hire and reference = :days""")
                .param("support", support)
                .param("hire", id.value())
                .param("days", Integer.toString(days))
                .update();
        return this;
    }

    public StoredHire finishedBy(String reference, String userId) {
        jdbc.sql("update onboarding_item set finished_by = :by where new_hire_id = :hire and reference = :reference")
                .param("by", userId)
                .param("hire", id.value())
                .param("reference", reference)
                .update();
        return this;
    }

    /** An effect that is in the ledger. */
    public StoredHire done(String kind, String target, @Nullable String detail) {
        jdbc.sql("""
                        insert into effect (id, subject, kind, target, state, detail, intended_at, tried_at, done_at)
                        values (:id, :hire, :kind, :target, 'DONE', :detail, now(), now(), now())""")
                .param("id", UUID.randomUUID())
                .param("hire", id.toString())
                .param("kind", kind)
                .param("target", target)
                .param("detail", detail)
                .update();
        return this;
    }

    public StoredHire undoing() {
        jdbc.sql("insert into effect_undo (subject, begun_at) values (:hire, now())")
                .param("hire", id.toString())
                .update();
        return this;
    }
}
