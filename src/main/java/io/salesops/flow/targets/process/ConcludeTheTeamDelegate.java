package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TeamTargetAllocation.teamId;

import io.salesops.flow.targets.domain.Allocations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeTheTeamDelegate implements JavaDelegate {

    private final Allocations allocations;

    ConcludeTheTeamDelegate(Allocations allocations) {
        this.allocations = allocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        allocations.conclude(teamId(execution));
    }
}
