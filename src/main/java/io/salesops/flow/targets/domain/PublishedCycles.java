package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.targets.TargetCycleId;
import org.springframework.stereotype.Component;

/** The cycles whose targets hold and can still change; found ones stay locked until the transaction ends. */
@Component
class PublishedCycles {

    private final TargetCycles cycles;

    PublishedCycles(TargetCycles cycles) {
        this.cycles = cycles;
    }

    TargetCycle of(String quarter) {
        return published(cycles.findLockedByQuarterAndStatusNot(quarter, TargetCycle.Status.WITHDRAWN)
                .orElseThrow(() -> new NotFound("There are no published targets of '%s'.".formatted(quarter))));
    }

    TargetCycle get(TargetCycleId id) {
        return published(cycles.findLockedById(id).orElseThrow());
    }

    private static TargetCycle published(TargetCycle cycle) {
        if (cycle.status() != TargetCycle.Status.PUBLISHED) {
            throw new Conflict(
                    cycle.isOpen()
                            ? "The targets of %s are not published yet.".formatted(cycle.quarter())
                            : "The quarter %s is closed.".formatted(cycle.quarter()));
        }
        return cycle;
    }
}
