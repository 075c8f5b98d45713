package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.AllocationWithdrawn;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TargetTakenBack;
import io.salesops.flow.targets.domain.SellerTarget.Status;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what a withdrawn cycle left open. */
@Service
@Transactional
public class Withdrawals {

    private static final List<Status> OPEN_SELLERS = List.of(Status.ASKED, Status.CONTESTED);
    private static final List<TeamTarget.Status> OPEN_TEAMS =
            List.of(TeamTarget.Status.ALLOCATING, TeamTarget.Status.NEGOTIATING);

    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final ApplicationEventPublisher events;

    Withdrawals(TeamTargets teams, SellerTargets sellers, ApplicationEventPublisher events) {
        this.teams = teams;
        this.sellers = sellers;
        this.events = events;
    }

    /** Ends some of the open agreements, and the allocations after the last of them; returns how many it ended. */
    public int takeBack(TargetCycleId id, int limit) {
        var targets = sellers.findByCycleIdAndStatusInOrderBySellerId(id, OPEN_SELLERS, Limit.of(limit));
        targets.forEach(target -> {
            target.withdraw();
            events.publishEvent(new TargetTakenBack(target.id()));
        });
        return targets.size() == limit ? limit : targets.size() + takeBackTeams(id, limit - targets.size());
    }

    private int takeBackTeams(TargetCycleId id, int limit) {
        var open = teams.findByCycleIdAndStatusInOrderById(id, OPEN_TEAMS, Limit.of(limit));
        open.forEach(team -> {
            team.enter(TeamTarget.Status.WITHDRAWN);
            events.publishEvent(new AllocationWithdrawn(team.id()));
        });
        return open.size();
    }
}
