package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.DIRECTORS;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static io.salesops.flow.platform.identity.Groups.VP_SALES;

import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.team.ResponsibleManagers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people with the authority for a change; never the seller, and never whoever asked. */
@Service
@Transactional(readOnly = true)
public class ChangeApprovers {

    private final SellerTargets sellers;
    private final ResponsibleManagers managers;

    ChangeApprovers(SellerTargets sellers, ResponsibleManagers managers) {
        this.sellers = sellers;
        this.managers = managers;
    }

    /** Who has the authority for a change, as the decision table says. */
    public enum Approver {
        SALES_MANAGER,
        DIRECTOR,
        VP_SALES,
        LEADERSHIP
    }

    public Holder of(TargetChange change, Approver role) {
        return switch (role) {
            case SALES_MANAGER -> manager(change);
            case DIRECTOR -> new Holder(null, DIRECTORS);
            case VP_SALES -> new Holder(null, VP_SALES);
            case LEADERSHIP -> new Holder(null, LEADERSHIP);
        };
    }

    /** The seller's own manager, or whoever leads that one; directors where the line of managers ends. */
    private Holder manager(TargetChange change) {
        var managerId = sellers.findByCycleIdAndSellerId(change.cycleId(), change.sellerId())
                .flatMap(SellerTarget::managerId);
        var manager = managers.of(managerId.orElse(null), change.requester(), SALES_OPS);
        return manager.userId() == null || manager.userId().equals(change.sellerId())
                ? new Holder(null, DIRECTORS)
                : manager;
    }
}
