package io.salesops.flow.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.effects.Effect.State;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EffectLedgerTests {

    private final String subject = UUID.randomUUID().toString();

    @Autowired
    private EffectLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsAnIntentAlthoughItsEffectFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    ledger.intend(subject, "SEAT", "demo-course", null);
                    throw new IllegalStateException("no seat");
                }))
                .hasMessage("no seat");

        assertThat(ledger.of(subject)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(State.INTENDED);
            assertThat(effect.target()).isEqualTo("demo-course");
        });
    }

    @Test
    void keepsOneEffectHoweverOftenItIsIntended() {
        ledger.intend(subject, "SEAT", "demo-course", null);
        var first = ledger.of(subject).get(0);

        ledger.intend(subject, "SEAT", "demo-course", null);

        assertThat(ledger.of(subject)).singleElement().satisfies(effect -> {
            assertThat(effect.id()).isEqualTo(first.id());
            assertThat(effect.intendedAt()).isEqualTo(first.intendedAt());
            assertThat(effect.triedAt()).isAfterOrEqualTo(first.triedAt());
        });
    }

    @Test
    void tellsWhatWasDoneInItsOrder() {
        ledger.intend(subject, "SEAT", "demo-course", null);
        transaction.executeWithoutResult(status -> ledger.record(subject, "MENTOR", "mia", "since Monday"));
        transaction.executeWithoutResult(status -> ledger.done(subject, "SEAT", "demo-course", "seat 7"));

        assertThat(ledger.of(subject)).extracting(Effect::kind).containsExactly("SEAT", "MENTOR");
        assertThat(ledger.of(subject)).extracting(Effect::state).containsOnly(State.DONE);
        assertThat(ledger.of(subject)).extracting(Effect::detail).containsExactly("seat 7", "since Monday");
    }

    @Test
    void recordsAnEffectInsideTheDatabaseExactlyWhenItHappens() {
        transaction.executeWithoutResult(status -> {
            ledger.record(subject, "MENTOR", "mia", null);
            status.setRollbackOnly();
        });

        assertThat(ledger.of(subject)).isEmpty();
    }

    @Test
    void allowsNothingMoreOnceTheUndoHasBegun() {
        transaction.executeWithoutResult(status -> ledger.beginUndo(subject));

        assertThat(ledger.isUndoing(subject)).isTrue();
        assertThatThrownBy(() -> ledger.intend(subject, "SEAT", "demo-course", null))
                .isInstanceOf(UndoBegun.class);
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> ledger.record(subject, "MENTOR", "mia", null)))
                .isInstanceOf(UndoBegun.class);
        assertThat(ledger.of(subject)).isEmpty();
    }

    @Test
    void theUndoWaitsForWhatIsBeingRecorded() throws Exception {
        var undo = transaction.execute(status -> {
            ledger.record(subject, "MENTOR", "mia", null);
            var waiting = CompletableFuture.supplyAsync(() -> transaction.execute(other -> {
                ledger.beginUndo(subject);
                return ledger.of(subject).size();
            }));
            awaitSomebodyWaitingForALock();
            return waiting;
        });

        assertThat(undo.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void whoeverPerformsAnEffectKeepsItsUndoWaiting() throws Exception {
        ledger.intend(subject, "SEAT", "demo-course", null);

        var undo = transaction.execute(status -> {
            assertThat(ledger.lock(subject, "SEAT", "demo-course")).isPresent();
            var waiting = CompletableFuture.supplyAsync(() -> transaction.execute(
                    other -> ledger.lock(subject, "SEAT", "demo-course").orElseThrow()));
            awaitSomebodyWaitingForALock();
            ledger.done(subject, "SEAT", "demo-course", "seat 7");
            return waiting;
        });

        assertThat(undo.get(10, TimeUnit.SECONDS).state()).isEqualTo(State.DONE);
    }

    @Test
    void keepsWhyAnAttemptFailed() {
        ledger.intend(subject, "SEAT", "demo-course", null);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    var failure = new IllegalStateException("The course is full");
                    ledger.failed(ledger.lock(subject, "SEAT", "demo-course").orElseThrow(), failure);
                    throw failure;
                }))
                .hasMessage("The course is full");

        assertThat(ledger.of(subject)).extracting(Effect::lastError).containsExactly("The course is full");
    }

    private void awaitSomebodyWaitingForALock() {
        await().until(() -> jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database())")
                .query(Boolean.class)
                .single());
    }
}
