package io.salesops.flow.provisioning.domain;

import static io.salesops.flow.provisioning.Provisioning.ACCOUNT;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.provisioning.Account;
import io.salesops.flow.provisioning.AccountCancelled;
import io.salesops.flow.provisioning.AccountMoved;
import io.salesops.flow.provisioning.AccountOrder;
import io.salesops.flow.provisioning.AccountOrdered;
import io.salesops.flow.provisioning.scim.Systems;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts are wanted, and when. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccountOrders {

    private final OrderedAccounts accounts;
    private final EffectLedger ledger;
    private final Systems systems;
    private final ApplicationEventPublisher events;

    AccountOrders(OrderedAccounts accounts, EffectLedger ledger, Systems systems, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.systems = systems;
        this.events = events;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean knows(String system) {
        return systems.ids().contains(system);
    }

    public void take(AccountOrder order) {
        if (!knows(order.system())) {
            throw new InvalidInput("system", "'%s' is none of the systems %s".formatted(order.system(), systems.ids()));
        }
        if (accounts.findBySubjectAndSystem(order.subject(), order.system()).isEmpty()) {
            var account = accounts.save(new OrderedAccount(order));
            events.publishEvent(new AccountOrdered(account.id()));
        }
    }

    public void reschedule(String subject, String system, Instant dueAt) {
        accounts.findBySubjectAndSystem(subject, system)
                .filter(OrderedAccount::isOpen)
                .ifPresent(account -> {
                    account.moveTo(dueAt);
                    events.publishEvent(new AccountMoved(account.id(), dueAt));
                });
    }

    public void cancel(String subject) {
        accounts.findBySubjectOrderBySystem(subject).stream()
                .filter(OrderedAccount::isOpen)
                .forEach(account -> {
                    account.cancel();
                    events.publishEvent(new AccountCancelled(account.id()));
                });
    }

    public OrderedAccount get(UUID orderId) {
        return accounts.findById(orderId)
                .orElseThrow(() -> new NotFound("There is no account order %s.".formatted(orderId)));
    }

    OrderedAccount get(String subject, String system) {
        return accounts.findBySubjectAndSystem(subject, system)
                .orElseThrow(() -> new NotFound("No account in %s was ordered for %s.".formatted(system, subject)));
    }

    public String nameOf(OrderedAccount account) {
        return systems.nameOf(account.system());
    }

    public boolean isCreatedByItself(OrderedAccount account) {
        return systems.accountsOf(account.system()).isPresent();
    }

    @Transactional(readOnly = true)
    public List<Account> of(String subject) {
        var removed = ledger.of(subject).stream()
                .filter(effect -> effect.kind().equals(ACCOUNT) && effect.is(Effect.State.UNDONE))
                .map(Effect::target)
                .collect(toUnmodifiableSet());
        return accounts.findBySubjectOrderBySystem(subject).stream()
                .map(account -> view(account, removed))
                .toList();
    }

    private Account view(OrderedAccount account, Set<String> removed) {
        var state = removed.contains(account.system()) ? Account.State.CANCELLED : account.state();
        return new Account(account.system(), nameOf(account), state, account.dueAt());
    }
}
