package io.salesops.flow.provisioning.domain;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Groups;
import io.salesops.flow.provisioning.Provisioning;
import io.salesops.flow.provisioning.scim.AccountRefused;
import io.salesops.flow.provisioning.scim.ScimAccounts;
import io.salesops.flow.provisioning.scim.Systems;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Removes accounts again: over SCIM where they were created so, by IT where it may have created one or SCIM refuses. */
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
        var removed = accounts.isPresent() && remove(accounts.get(), order, effect);
        return removed && !isItsWork(order, effect) ? Undone.DONE : Undone.BY_HAND;
    }

    /** IT created the account, or was asked to and did not come to say so. */
    private static boolean isItsWork(OrderedAccount order, Effect effect) {
        return order.isByHand() || (order.isLeftToIt() && effect.is(State.INTENDED));
    }

    /** Whatever the ledger knows: an attempt before IT took over may have left an account as well. */
    private boolean remove(ScimAccounts accounts, OrderedAccount order, Effect effect) {
        var created = Optional.ofNullable(effect.detail()).or(() -> accounts.find(order.externalId()));
        if (created.isEmpty() && effect.is(State.INTENDED)) {
            refuseWhileItMayStillCome(effect);
        }
        return created.isEmpty() || remove(accounts, created.get());
    }

    private static boolean remove(ScimAccounts accounts, String id) {
        try {
            accounts.remove(id);
            return true;
        } catch (AccountRefused e) {
            return false;
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
        var step = effect.is(State.INTENDED) ? "provisioning.check" : "provisioning.removal";
        return new ManualStep(
                Groups.IT,
                texts.of(step + ".title", orders.nameOf(order), order.name()),
                texts.of(step + ".explanation", orders.nameOf(order), order.email()));
    }
}
