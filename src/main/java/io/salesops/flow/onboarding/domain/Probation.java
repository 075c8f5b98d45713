package io.salesops.flow.onboarding.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.platform.time.WorkingDays;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say at the end of probation, and what follows from it. */
@Service
@Transactional
public class Probation {

    private final KnownHires known;
    private final HireReversal reversal;
    private final WorkingDays workingDays;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final Clock clock;

    Probation(
            KnownHires known,
            HireReversal reversal,
            WorkingDays workingDays,
            Notifications notifications,
            JdbcClient jdbc,
            Clock clock) {
        this.known = known;
        this.reversal = reversal;
        this.workingDays = workingDays;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private enum Step {
        EXTENSION,
        CONFIRMATION,
        RECOMMENDATION,
        DECISION
    }

    public enum Confirmation {
        CONFIRM,
        ASK_HR
    }

    public enum Stay {
        STAYS,
        LEAVES
    }

    /** Something that was said, and by whom. */
    public record Statement(
            String step, String answer, @Nullable String reason, String saidBy) {}

    /** The new hire gets some days more, and reads what has to be reached until then. */
    public void extend(NewHireId id, int days, String goals, String by) {
        var hire = known.get(id);
        var before = hire.probationUntil().orElseThrow();
        var until = workingDays.offset(before, days, hire.region(), before);
        hire.extendUntil(until);
        keep(id, Step.EXTENSION, "%d".formatted(days), goals, by);
        notifications.tell(
                List.of(hire.userId()),
                (person, words) -> new Notice(
                        person,
                        "probation-extended:" + id,
                        words.of("onboarding.extended.subject", until),
                        words.of("onboarding.extended.text", hire.name(), until, goals),
                        null));
    }

    public void confirm(NewHireId id, Confirmation answer, @Nullable String reason, String by) {
        keep(id, Step.CONFIRMATION, answer.name(), reason, by);
    }

    public void recommend(NewHireId id, Stay answer, String reason, String by) {
        keep(id, Step.RECOMMENDATION, answer.name(), reason, by);
    }

    /** Whoever leaves is parted with at once; what was done is undone next. */
    public void decide(NewHireId id, Stay answer, String reason, String by) {
        keep(id, Step.DECISION, answer.name(), reason, by);
        if (answer == Stay.LEAVES) {
            reversal.end(known.get(id), Status.NOT_CONFIRMED, reason);
        }
    }

    /** Everything that was said, from the first word on. */
    @Transactional(readOnly = true)
    public List<Statement> of(NewHireId id) {
        return jdbc.sql("""
                        select step, answer, reason, said_by from probation_statement
                        where new_hire_id = :hire order by number""").param("hire", id.value()).query(Statement.class).list();
    }

    private void keep(NewHireId id, Step step, String answer, @Nullable String reason, String by) {
        jdbc.sql("""
                        insert into probation_statement (new_hire_id, number, step, answer, reason, said_by, said_at)
                        select :hire, count(*) + 1, :step, :answer, :reason, :by, :at
                        from probation_statement where new_hire_id = :hire""")
                .param("hire", id.value())
                .param("step", step.name())
                .param("answer", answer)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
