package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.ALL_ASKED;
import static io.salesops.flow.targets.process.TargetSettingProcess.CHUNK;
import static io.salesops.flow.targets.process.TargetSettingProcess.MANAGERS_ALLOCATE;
import static io.salesops.flow.targets.process.TargetSettingProcess.TEAMS_AGREED;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.Allocations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskTheTeamsDelegate implements JavaDelegate {

    private final Allocations allocations;
    private final TeamTargetAllocation process;

    AskTheTeamsDelegate(Allocations allocations, TeamTargetAllocation process) {
        this.allocations = allocations;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycleId = cycleId(execution);
        var asked = allocations.nextToAsk(cycleId, MANAGERS_ALLOCATE.from(execution), CHUNK);
        asked.forEach(process::start);
        var all = asked.size() < CHUNK;
        ALL_ASKED.set(execution, all);
        TEAMS_AGREED.set(execution, all && allocations.allAgreed(cycleId));
    }
}
