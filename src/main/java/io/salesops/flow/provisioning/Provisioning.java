package io.salesops.flow.provisioning;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.provisioning.domain.AccountOrders;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for accounts in other systems, in the transaction of the case that wants them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Provisioning {

    /** The kind of effect that an account is; its target is the system. */
    public static final String ACCOUNT = "ACCOUNT";

    private final AccountOrders orders;

    Provisioning(AccountOrders orders) {
        this.orders = orders;
    }

    /** Whether the settings name a system with this id. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean knows(String system) {
        return orders.knows(system);
    }

    /**
     * One account for a case in each system: ordering it twice is one order.
     *
     * @throws InvalidInput when the settings do not name the system
     */
    public void order(AccountOrder order) {
        orders.take(order);
    }

    /** Moves an account that does not exist yet. */
    public void reschedule(String subject, String system, Instant dueAt) {
        orders.reschedule(subject, system, dueAt);
    }

    /** Ends what is still being worked on. What was created, or is being created just now, is for the undo of the case. */
    public void cancel(String subject) {
        orders.cancel(subject);
    }

    @Transactional(readOnly = true)
    public List<Account> of(String subject) {
        return orders.of(subject);
    }
}
