package io.salesops.flow.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.forms.InvalidSubmission;
import io.salesops.flow.provisioning.ScimServer.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders in the whole application, with a real SCIM server beside it. */
@ProvisioningTest
class ProvisioningTests {

    private static final Map<String, Object> CREATED_BY_HAND = Map.of("accountExists", true);
    private static final Map<String, Object> REMOVED_BY_HAND = Map.of("undoneByHand", true, "undoNote", "Removed");

    private final String subject = UUID.randomUUID().toString();

    @Autowired
    private ProvisioningScene scene;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private EffectLedger ledger;

    @Autowired
    private ScimServer server;

    @Autowired
    private Clock clock;

    @AfterEach
    void heal() {
        server.reset();
    }

    @Test
    void createsAnAccountThatIsDue() {
        order("crm", now());

        scene.await(() -> stateOf("crm") == Account.State.CREATED);

        assertThat(server.users()).extracting(ScimUser::getExternalId).containsExactly(subject);
        assertThat(ledger.of(subject)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(State.DONE);
            assertThat(effect.target()).isEqualTo("crm");
            assertThat(effect.detail())
                    .isEqualTo(server.users().iterator().next().getId());
        });
        assertThat(scene.created()).contains(new AccountCreated(subject, "crm", null));
        assertThat(scene.isOver(subject)).isTrue();
    }

    @Test
    void movesAnAccountThatIsNotDueYet() {
        order("crm", now().plus(Duration.ofDays(7)));
        var moved = now().plus(Duration.ofDays(14));

        scene.commit(() -> provisioning.reschedule(subject, "crm", moved));
        assertThat(scene.timersOf(subject)).containsExactly(moved);
        assertThat(provisioning.of(subject)).containsExactly(new Account("crm", "CRM", Account.State.ORDERED, moved));

        scene.commit(() -> provisioning.reschedule(subject, "crm", now().minusSeconds(1)));
        scene.await(() -> stateOf("crm") == Account.State.CREATED);
    }

    @Test
    void asksItEarlyForWhatIsDueLater() {
        var due = now().plus(Duration.ofDays(7));
        order("badge", due);
        assertThat(scene.tasksOf(subject)).extracting(Task::getDueDate).containsExactly(Date.from(due));

        var moved = now().plus(Duration.ofDays(14));
        scene.commit(() -> provisioning.reschedule(subject, "badge", moved));
        assertThat(scene.tasksOf(subject)).extracting(Task::getDueDate).containsExactly(Date.from(moved));
    }

    @Test
    void takesTheSameOrderOnce() {
        order("crm", now().plus(Duration.ofDays(7)));
        order("crm", now());

        assertThat(provisioning.of(subject)).hasSize(1);
        assertThat(scene.timersOf(subject)).hasSize(1);
    }

    @Test
    void refusesASystemThatNobodyKnows() {
        assertThat(provisioning.knows("crm")).isTrue();
        assertThat(provisioning.knows("abacus")).isFalse();
        assertThatThrownBy(() -> order("abacus", now()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'abacus' is none of the systems");
    }

    @Test
    void givesItTheAccountAfterADayAndTakesItBackWhenTheSystemAnswers() {
        server.goDown();
        order("crm", now());
        scene.await(() -> scene.failedJobsOf(subject) == 1);
        assertThat(ledger.of(subject))
                .extracting(Effect::lastError)
                .first()
                .asString()
                .contains("CRM did not do it");

        scene.letPass(subject, "event_accountStillMissing");
        assertThat(scene.tasksOf(subject)).hasSize(1);

        server.comeBack();
        scene.retryUntil(subject, () -> stateOf("crm") == Account.State.CREATED);

        assertThat(scene.isOver(subject)).isTrue();
        assertThat(server.users()).hasSize(1);
    }

    @Test
    void asksItToRemoveWhatItCreated() {
        order("badge", now());
        scene.await(() -> scene.tasksOf(subject).size() == 1);

        scene.complete(subject, CREATED_BY_HAND);
        assertThat(stateOf("badge")).isEqualTo(Account.State.BY_HAND);
        assertThat(scene.created()).contains(new AccountCreated(subject, "badge", "ida"));
        scene.undo(subject);
        scene.await(() -> scene.tasksOf(subject).size() == 1);
        assertThat(scene.variable(subject, "undoTitle"))
                .isEqualTo("Remove the account in Badge system of Nick Newhire");
        scene.complete(subject, REMOVED_BY_HAND);
        scene.await(() -> scene.isOver(subject));

        assertThat(stateOf("badge")).isEqualTo(Account.State.CANCELLED);
    }

    @Test
    void takesNothingFromItButThatTheAccountExists() {
        order("badge", now());
        scene.await(() -> scene.tasksOf(subject).size() == 1);

        assertThatThrownBy(() -> scene.complete(subject, Map.of("accountExists", false)))
                .isInstanceOf(InvalidSubmission.class);

        assertThat(stateOf("badge")).isEqualTo(Account.State.ORDERED);
    }

    @Test
    void itsAccountEndsTheAttempts() {
        server.goDown();
        order("crm", now());
        scene.await(() -> scene.failedJobsOf(subject) == 1);
        scene.letPass(subject, "event_accountStillMissing");

        scene.complete(subject, CREATED_BY_HAND);

        assertThat(scene.isOver(subject)).isTrue();
        assertThat(stateOf("crm")).isEqualTo(Account.State.BY_HAND);
        assertThat(ledger.of(subject)).extracting(Effect::state).containsExactly(State.DONE);
    }

    @Test
    void leavesNothingWhenItIsCancelledBeforeItIsDue() {
        order("crm", now().plus(Duration.ofDays(7)));

        scene.commit(() -> provisioning.cancel(subject));

        assertThat(scene.isOver(subject)).isTrue();
        assertThat(stateOf("crm")).isEqualTo(Account.State.CANCELLED);
        assertThat(ledger.of(subject)).isEmpty();
    }

    @Test
    void leavesNothingWhenItIsCancelledWhileTheAccountIsBeingCreated() {
        server.failNext(Fault.HELD);
        order("crm", now());
        scene.await(() -> server.held() == 1);

        scene.commit(() -> provisioning.cancel(subject));
        scene.undo(subject);
        server.release();
        scene.retryUntil(subject, () -> scene.isOver(subject));

        assertThat(server.users()).isEmpty();
        assertThat(ledger.of(subject)).extracting(Effect::state).containsExactly(State.UNDONE);
        assertThat(stateOf("crm")).isEqualTo(Account.State.CANCELLED);
    }

    @Test
    void removesAnAccountWhoseAnswerWasLost() {
        server.failNext(Fault.ANSWER_LOST);
        order("crm", now());
        scene.await(() -> server.users().size() == 1 && scene.failedJobsOf(subject) == 1);

        scene.commit(() -> provisioning.cancel(subject));
        scene.undo(subject);
        scene.retryUntil(subject, () -> scene.isOver(subject));

        assertThat(server.users()).isEmpty();
        assertThat(ledger.of(subject)).extracting(Effect::state).containsExactly(State.UNDONE);
    }

    @Test
    void asksItToLookForWhatItWasAskedToCreate() {
        order("badge", now());
        scene.await(() -> scene.tasksOf(subject).size() == 1);

        scene.commit(() -> provisioning.cancel(subject));
        scene.undo(subject);
        scene.await(() -> scene.tasksOf(subject).size() == 1);

        assertThat(scene.variable(subject, "undoTitle"))
                .isEqualTo("Make sure that no account of Nick Newhire is left in Badge system");
        scene.complete(subject, REMOVED_BY_HAND);
        scene.await(() -> scene.isOver(subject));
        assertThat(ledger.of(subject)).extracting(Effect::state).containsExactly(State.UNDONE);
    }

    @Test
    void leavesAnAccountToItThatTheSystemDoesNotRemove() {
        order("crm", now());
        scene.await(() -> stateOf("crm") == Account.State.CREATED);
        server.failNext(Fault.INVALID);

        scene.undo(subject);
        scene.await(() -> scene.tasksOf(subject).size() == 1);

        assertThat(scene.variable(subject, "undoTitle")).isEqualTo("Remove the account in CRM of Nick Newhire");
        scene.complete(subject, REMOVED_BY_HAND);
        scene.await(() -> scene.isOver(subject));
        assertThat(stateOf("crm")).isEqualTo(Account.State.CANCELLED);
    }

    @Test
    void removesAnAccountHoweverOftenTheSystemFails() {
        order("crm", now());
        scene.await(() -> stateOf("crm") == Account.State.CREATED);
        server.failNext(Fault.UNAVAILABLE, Fault.BROKEN, Fault.BUSY);

        scene.undo(subject);
        scene.retryUntil(subject, () -> scene.isOver(subject));

        assertThat(server.users()).isEmpty();
        assertThat(stateOf("crm")).isEqualTo(Account.State.CANCELLED);
    }

    @Test
    void noAccountIsMissingAndNoneDoubledWhateverTheServerAnswers() {
        server.fail(Fault.UNAVAILABLE, 0.2);
        server.fail(Fault.BUSY, 0.1);
        server.fail(Fault.ANSWER_LOST, 0.03);
        var subjects = IntStream.range(0, 20)
                .mapToObj(number -> subject + "-" + number)
                .toList();

        scene.commit(() -> subjects.forEach(each -> provisioning.order(order(each, "crm", now()))));
        subjects.forEach(each -> scene.retryUntil(each, () -> scene.isOver(each)));

        assertThat(server.users()).extracting(ScimUser::getExternalId).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(subjects).allSatisfy(each -> assertThat(provisioning.of(each))
                .extracting(Account::state)
                .containsExactly(Account.State.CREATED));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private Account.State stateOf(String system) {
        return provisioning.of(subject).stream()
                .filter(account -> account.system().equals(system))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void order(String system, Instant due) {
        scene.commit(() -> provisioning.order(order(subject, system, due)));
    }

    private static AccountOrder order(String subject, String system, Instant due) {
        return new AccountOrder(subject, system, subject, "Nick Newhire", subject + "@example.com", "SELLER", due);
    }
}
