package io.salesops.flow.targets.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes approved numbers everybody's target. */
@Service
@Transactional
public class Publication {

    private static final String PAGE = "/targets";

    private final TargetCycles cycles;
    private final TargetVersions versions;
    private final Movements movements;
    private final Notifications notifications;
    private final WorkingDays workingDays;
    private final Texts texts;

    Publication(
            TargetCycles cycles,
            TargetVersions versions,
            Movements movements,
            Notifications notifications,
            WorkingDays workingDays,
            Texts texts) {
        this.cycles = cycles;
        this.versions = versions;
        this.movements = movements;
        this.notifications = notifications;
        this.workingDays = workingDays;
        this.texts = texts;
    }

    /** Publishes once, however often it is asked; returns when the quarter is over. */
    public Instant publish(TargetCycleId id) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        if (cycle.isOpen()) {
            cycle.publish();
            versions.publish(cycle);
            notifications.post(versions.at(id, 1).stream()
                    .map(target -> notice(cycle, target))
                    .toList());
            movements.catchUp(cycle);
        }
        return workingDays.endOf(cycle.endsOn(), null);
    }

    private Notice notice(TargetCycle cycle, Published target) {
        var amount = MoneyText.of(target.amount(), cycle.currency());
        return new Notice(
                target.sellerId(),
                "target-published:%s:%s".formatted(cycle.id(), target.sellerId()),
                texts.of("targets.notice.published.subject", cycle.quarter(), amount),
                texts.of("targets.notice.published.text", target.sellerName(), cycle.quarter(), amount),
                PAGE);
    }
}
