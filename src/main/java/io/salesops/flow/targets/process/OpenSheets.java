package io.salesops.flow.targets.process;

import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.NumbersChanged;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.Allocations;
import io.salesops.flow.targets.domain.TargetDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what waiting tasks show in step with numbers that are changed elsewhere. */
@Component
class OpenSheets {

    private final Instances instances;
    private final TargetDesk desk;
    private final Allocations allocations;
    private final CycleSheet cycleSheet;
    private final TeamSheet teamSheet;

    OpenSheets(
            Instances instances, TargetDesk desk, Allocations allocations, CycleSheet cycleSheet, TeamSheet teamSheet) {
        this.instances = instances;
        this.desk = desk;
        this.allocations = allocations;
        this.cycleSheet = cycleSheet;
        this.teamSheet = teamSheet;
    }

    @EventListener
    void refresh(NumbersChanged event) {
        if (event.teamId() == null) {
            refresh(event.cycleId());
        } else {
            refresh(event.teamId());
        }
    }

    private void refresh(TargetCycleId id) {
        instances.update(TargetSettingProcess.KEY, id.toString(), cycleSheet.review(desk.find(id)));
    }

    private void refresh(TeamTargetId id) {
        instances.update(TeamTargetAllocation.KEY, id.toString(), teamSheet.contentOf(allocations.get(id)));
    }
}
