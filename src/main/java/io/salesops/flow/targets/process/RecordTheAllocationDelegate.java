package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TeamTargetAllocation.ANSWER;
import static io.salesops.flow.targets.process.TeamTargetAllocation.teamId;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.Allocations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the manager completes the task, so that numbers which do not fit are refused at once. */
@Component
class RecordTheAllocationDelegate implements JavaDelegate {

    private static final String CHANGE = "CHANGE";

    private final Allocations allocations;
    private final Callers callers;
    private final TeamSheet sheet;

    RecordTheAllocationDelegate(Allocations allocations, Callers callers, TeamSheet sheet) {
        this.allocations = allocations;
        this.callers = callers;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled() || !CHANGE.equals(ANSWER.from(execution))) {
            return;
        }
        allocations.allocate(teamId(execution), callers.current(), sheet.numbers(execution));
    }
}
