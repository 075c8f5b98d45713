package io.salesops.flow.provisioning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.provisioning.scim.AccountRefused;
import io.salesops.flow.provisioning.scim.ScimAccounts;
import io.salesops.flow.provisioning.scim.Systems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountUndoTests {

    private static final Instant TRIED = Instant.parse("2026-03-02T08:00:00Z");

    private final AccountOrders orders = mock();
    private final Systems systems = mock();
    private final ScimAccounts accounts = mock();
    private final OrderedAccount order = mock();

    @BeforeEach
    void expectAnOrder() {
        given(order.system()).willReturn("crm");
        given(order.externalId()).willReturn("hire-1");
        given(orders.get("hire-1", "crm")).willReturn(order);
        given(systems.accountsOf("crm")).willReturn(Optional.of(accounts));
        given(systems.lateAnswers()).willReturn(Duration.ofSeconds(30));
    }

    @Test
    void removesTheAccountThatTheLedgerKnows() throws AccountRefused {
        assertThat(undoAfter(0).undo(effect(State.DONE, "u-1"))).isEqualTo(Undone.DONE);

        verify(accounts).remove("u-1");
    }

    @Test
    void looksForTheAccountOfALostAnswer() throws AccountRefused {
        given(accounts.find("hire-1")).willReturn(Optional.of("u-1"));

        assertThat(undoAfter(0).undo(effect(State.INTENDED, null))).isEqualTo(Undone.DONE);

        verify(accounts).remove("u-1");
    }

    @Test
    void waitsForAnAccountThatMayStillCome() {
        assertThatThrownBy(() -> undoAfter(29).undo(effect(State.INTENDED, null)))
                .hasMessageContaining("may still be created");
    }

    @Test
    void isContentWhenNoAccountCanComeAnyMore() {
        assertThat(undoAfter(30).undo(effect(State.INTENDED, null))).isEqualTo(Undone.DONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "DONE"})
    void leavesASystemWithoutScimToIt(State state) {
        given(systems.accountsOf("crm")).willReturn(Optional.empty());

        assertThat(undoAfter(0).undo(effect(state, null))).isEqualTo(Undone.BY_HAND);
    }

    @Test
    void removesTheRestOfAnAttemptBeforeItRemovesItsOwn() throws AccountRefused {
        given(order.isByHand()).willReturn(true);
        given(accounts.find("hire-1")).willReturn(Optional.of("u-1"));

        assertThat(undoAfter(0).undo(effect(State.DONE, null))).isEqualTo(Undone.BY_HAND);

        verify(accounts).remove("u-1");
    }

    @Test
    void asksItForWhatItWasAskedToCreateOnceNothingElseCanCome() {
        given(order.isLeftToIt()).willReturn(true);

        assertThatThrownBy(() -> undoAfter(29).undo(effect(State.INTENDED, null)));
        assertThat(undoAfter(30).undo(effect(State.INTENDED, null))).isEqualTo(Undone.BY_HAND);
        assertThat(undoAfter(30).undo(effect(State.DONE, "u-1"))).isEqualTo(Undone.DONE);
    }

    @Test
    void leavesToItWhatTheSystemRefusesToRemove() throws AccountRefused {
        willThrow(mock(AccountRefused.class)).given(accounts).remove("u-1");

        assertThat(undoAfter(0).undo(effect(State.DONE, "u-1"))).isEqualTo(Undone.BY_HAND);
    }

    private AccountUndo undoAfter(int seconds) {
        var clock = Clock.fixed(TRIED.plusSeconds(seconds), ZoneOffset.UTC);
        return new AccountUndo(orders, systems, mock(Texts.class), clock);
    }

    private static Effect effect(State state, @Nullable String detail) {
        return new Effect(
                UUID.randomUUID(), "hire-1", "ACCOUNT", "crm", state, detail, TRIED, TRIED, null, null, null, null);
    }
}
