package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetCycleId;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes approved numbers everybody's target. */
@Service
@Transactional
public class Publication {

    private final TargetCycles cycles;
    private final TargetVersions versions;
    private final Movements movements;
    private final TargetNotices notices;
    private final WorkingDays workingDays;

    Publication(
            TargetCycles cycles,
            TargetVersions versions,
            Movements movements,
            TargetNotices notices,
            WorkingDays workingDays) {
        this.cycles = cycles;
        this.versions = versions;
        this.movements = movements;
        this.notices = notices;
        this.workingDays = workingDays;
    }

    /** Publishes once, however often it is asked; returns when the quarter is over. */
    public Instant publish(TargetCycleId id) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        if (cycle.isOpen()) {
            cycle.publish();
            versions.publish(cycle);
            movements.catchUp(cycle);
            notices.published(cycle, versions.at(id, versions.latest(id)));
        }
        return workingDays.endOf(cycle.endsOn(), null);
    }
}
