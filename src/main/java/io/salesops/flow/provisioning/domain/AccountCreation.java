package io.salesops.flow.provisioning.domain;

import static io.salesops.flow.provisioning.Provisioning.ACCOUNT;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.UndoBegun;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.provisioning.AccountCreated;
import io.salesops.flow.provisioning.scim.AccountRefused;
import io.salesops.flow.provisioning.scim.ScimAccounts;
import io.salesops.flow.provisioning.scim.Systems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates ordered accounts, so that the ledger always knows what may have to be removed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccountCreation {

    private final AccountOrders orders;
    private final Systems systems;
    private final EffectLedger ledger;
    private final ApplicationEventPublisher events;

    AccountCreation(AccountOrders orders, Systems systems, EffectLedger ledger, ApplicationEventPublisher events) {
        this.orders = orders;
        this.systems = systems;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * May run again after a failure, and does nothing once the account exists or its case is being undone.
     *
     * @throws AccountRefused when the system will never create it
     */
    public void create(UUID orderId) throws AccountRefused {
        var order = orders.get(orderId);
        var accounts = systems.accountsOf(order.system());
        if (accounts.isPresent() && order.isOpen() && !ledger.isUndoing(order.subject())) {
            create(order, accounts.get());
        }
    }

    private void create(OrderedAccount order, ScimAccounts accounts) throws AccountRefused {
        ledger.intend(order.subject(), ACCOUNT, order.system(), null);
        var effect = ledger.lock(order.subject(), ACCOUNT, order.system()).orElseThrow();
        if (effect.is(Effect.State.INTENDED) && !ledger.isUndoing(order.subject())) {
            ledger.done(order.subject(), ACCOUNT, order.system(), attempt(order, accounts, effect));
            order.created();
            announce(order, null);
        }
    }

    private String attempt(OrderedAccount order, ScimAccounts accounts, Effect effect) throws AccountRefused {
        try {
            return accounts.provide(order.person());
        } catch (RuntimeException e) {
            ledger.failed(effect, e);
            throw e;
        }
    }

    /**
     * Leaves the account to IT, who may create it at any moment from now on, whether we hear of it or not.
     *
     * @throws UndoBegun when the undo of the case has begun
     */
    public OrderedAccount leaveToIt(UUID orderId) {
        var order = orders.get(orderId);
        ledger.entrust(order.subject(), ACCOUNT, order.system());
        order.leaveToIt();
        return order;
    }

    /** The undo will ask a person, too. */
    public void createdByHand(UUID orderId, String by) {
        var order = orders.get(orderId);
        if (!order.isOpen()) {
            throw new Conflict(
                    "The account in %s exists already, or is not wanted any more.".formatted(orders.nameOf(order)));
        }
        ledger.record(order.subject(), ACCOUNT, order.system(), null);
        order.createdByHand();
        announce(order, by);
    }

    private void announce(OrderedAccount order, @Nullable String by) {
        events.publishEvent(new AccountCreated(order.subject(), order.system(), by));
    }
}
