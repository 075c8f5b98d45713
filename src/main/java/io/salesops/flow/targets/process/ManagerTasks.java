package io.salesops.flow.targets.process;

import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.TaskHandover;
import io.salesops.flow.targets.SellerManagerChanged;
import io.salesops.flow.targets.TeamManagerChanged;
import io.salesops.flow.targets.domain.Allocations;
import io.salesops.flow.targets.domain.Settlements;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the open tasks about a team or a seller to whoever leads them now. */
@Component
class ManagerTasks {

    private static final String ALLOCATION = "userTask_allocateTheTeamTarget";
    private static final String SETTLEMENT = "userTask_settleTheTarget";

    private final Allocations allocations;
    private final Settlements settlements;
    private final OpenSteps steps;
    private final TaskHandover handover;

    ManagerTasks(Allocations allocations, Settlements settlements, OpenSteps steps, TaskHandover handover) {
        this.allocations = allocations;
        this.settlements = settlements;
        this.steps = steps;
        this.handover = handover;
    }

    @EventListener
    void handOver(TeamManagerChanged event) {
        var id = event.teamId();
        handover.give(steps.locked(ALLOCATION, id.toString()), allocations.allocator(id));
    }

    @EventListener
    void handOver(SellerManagerChanged event) {
        var id = event.targetId();
        handover.give(steps.locked(SETTLEMENT, id.toString()), settlements.settler(id));
    }
}
