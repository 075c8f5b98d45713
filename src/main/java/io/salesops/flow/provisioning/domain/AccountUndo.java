package io.salesops.flow.provisioning.domain;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Groups;
import io.salesops.flow.provisioning.Provisioning;
import io.salesops.flow.provisioning.scim.ScimAccounts;
import io.salesops.flow.provisioning.scim.Systems;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Removes accounts again: where they were created over SCIM by itself, otherwise by IT. */
@Component
class AccountUndo implements Undo {

    private final AccountOrders orders;
    private final Systems systems;
    private final Texts texts;
    private final Clock clock;

    AccountUndo(AccountOrders orders, Systems systems, Texts texts, Clock clock) {
        this.orders = orders;
        this.systems = systems;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Provisioning.ACCOUNT;
    }

    @Override
    public Undone undo(Effect effect) {
        var order = orders.get(effect.subject(), effect.target());
        var accounts = systems.accountsOf(order.system());
        accounts.ifPresent(system -> remove(system, order, effect));
        return accounts.isEmpty() || order.isByHand() ? Undone.BY_HAND : Undone.DONE;
    }

    /** Whatever the ledger knows: an attempt before IT took over may have left an account as well. */
    private void remove(ScimAccounts accounts, OrderedAccount order, Effect effect) {
        var created = Optional.ofNullable(effect.detail()).or(() -> accounts.find(order.externalId()));
        created.ifPresent(accounts::remove);
        if (created.isEmpty() && effect.is(State.INTENDED)) {
            refuseWhileItMayStillCome(effect);
        }
    }

    private void refuseWhileItMayStillCome(Effect effect) {
        if (clock.instant().isBefore(effect.triedAt().plus(systems.lateAnswers()))) {
            throw new IllegalStateException(
                    "The account may still be created by the attempt of %s".formatted(effect.triedAt()));
        }
    }

    @Override
    public ManualStep byHand(Effect effect) {
        var order = orders.get(effect.subject(), effect.target());
        return new ManualStep(
                Groups.IT,
                texts.of("provisioning.removal.title", orders.nameOf(order), order.name()),
                texts.of("provisioning.removal.explanation", orders.nameOf(order), order.email()));
    }
}
