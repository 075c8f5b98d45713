package io.salesops.flow.effects.domain;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.UndoBegun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the ledger. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Effects {

    private static final int LENGTH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    Effects(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What is intended while this transaction lasts is committed before an undo begins, or not at all. */
    public void refuseWhileUndoing(String subject) {
        lockCase("pg_advisory_xact_lock_shared", subject);
        if (isUndoing(subject)) {
            throw new UndoBegun(subject);
        }
    }

    public void beginUndo(String subject) {
        lockCase("pg_advisory_xact_lock", subject);
        jdbc.sql("insert into effect_undo (subject, begun_at) values (:subject, :now) on conflict do nothing")
                .param("subject", subject)
                .param("now", now())
                .update();
    }

    private void lockCase(String function, String subject) {
        jdbc.sql("select 1 from %s(hashtextextended(:subject, 0))".formatted(function))
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    public boolean isUndoing(String subject) {
        return jdbc.sql("select exists (select from effect_undo where subject = :subject)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    public void intend(String subject, String kind, String target, @Nullable String detail) {
        key("""
                        insert into effect as known (id, subject, kind, target, state, detail, intended_at, tried_at)
                        values (:id, :subject, :kind, :target, 'INTENDED', left(:detail, :length), :now, :now)
                        on conflict (subject, kind, target) do update set tried_at = :now
                        where known.state = 'INTENDED'""", subject, kind, target)
                .param("id", UUID.randomUUID())
                .param("detail", detail)
                .param("length", LENGTH)
                .param("now", now())
                .update();
    }

    public void done(String subject, String kind, String target, @Nullable String detail) {
        key("""
                        update effect set state = 'DONE', done_at = :now, last_error = null,
                          detail = coalesce(left(:detail, :length), detail)
                        where subject = :subject and kind = :kind and target = :target and state = 'INTENDED'""", subject, kind, target)
                .param("detail", detail)
                .param("length", LENGTH)
                .param("now", now())
                .update();
    }

    public Optional<Effect> lock(String subject, String kind, String target) {
        return key("""
                        select * from effect where subject = :subject and kind = :kind and target = :target
                        for update""", subject, kind, target)
                .query((row, number) -> effect(row))
                .optional();
    }

    private StatementSpec key(String sql, String subject, String kind, String target) {
        return jdbc.sql(sql).param("subject", subject).param("kind", kind).param("target", target);
    }

    public List<Effect> of(String subject) {
        return jdbc.sql("select * from effect where subject = :subject order by position")
                .param("subject", subject)
                .query((row, number) -> effect(row))
                .list();
    }

    /** One of the last kinds only where nothing else is left. */
    Optional<Effect> latest(String subject, Collection<String> lastKinds) {
        return jdbc.sql("""
                        select * from effect where subject = :subject and state <> 'UNDONE'
                        order by kind = any(:lastKinds), position desc limit 1""")
                .param("subject", subject)
                .param("lastKinds", lastKinds.toArray(String[]::new))
                .query((row, number) -> effect(row))
                .optional();
    }

    Effect lock(UUID id) {
        return jdbc.sql("select * from effect where id = :id for update")
                .param("id", id)
                .query((row, number) -> effect(row))
                .single();
    }

    void undone(UUID id, @Nullable String note) {
        jdbc.sql("""
                        update effect set state = 'UNDONE', undone_at = :now, last_error = null,
                          undo_note = left(:note, :length)
                        where id = :id and state <> 'UNDONE'""")
                .param("id", id)
                .param("note", note)
                .param("length", LENGTH)
                .param("now", now())
                .update();
    }

    /** Noted after the caller's transaction, which the failure takes back. */
    public void failed(UUID id, Exception failure) {
        var reason = String.valueOf(failure.getMessage());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ownTransaction.executeWithoutResult(own -> noteFailure(id, reason));
            }
        });
    }

    private void noteFailure(UUID id, String reason) {
        jdbc.sql("update effect set last_error = left(:reason, :length) where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("length", LENGTH)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("target"),
                State.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getTimestamp("intended_at").toInstant(),
                row.getTimestamp("tried_at").toInstant(),
                instant(row, "done_at"),
                instant(row, "undone_at"),
                row.getString("last_error"),
                row.getString("undo_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
