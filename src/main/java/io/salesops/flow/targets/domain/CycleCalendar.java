package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.FiscalCalendar;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cycle of the next quarter in time when nobody did. */
@Service
@Transactional
public class CycleCalendar {

    private static final String REQUESTER = "calendar";

    private final TargetCycles cycles;
    private final TargetDesk desk;
    private final Team team;
    private final FiscalCalendar quarters;
    private final TargetSettings settings;
    private final Clock clock;

    CycleCalendar(
            TargetCycles cycles,
            TargetDesk desk,
            Team team,
            FiscalCalendar quarters,
            TargetSettings settings,
            Clock clock) {
        this.cycles = cycles;
        this.desk = desk;
        this.team = team;
        this.quarters = quarters;
        this.settings = settings;
        this.clock = clock;
    }

    /** A cycle that was withdrawn is not opened again by itself: somebody had a reason. */
    @Transactional(readOnly = true)
    public boolean isQuarterToOpen() {
        var next = next();
        var start = quarters.startOf(next);
        return !start.minusDays(settings.opensDaysBefore()).isAfter(LocalDate.now(clock))
                && !cycles.existsByQuarter(next.toString())
                && !team.sellers(start, quarters.lastDayOf(next)).isEmpty();
    }

    public void openNext() {
        var next = next();
        desk.openInTheNameOf(
                REQUESTER,
                new CycleRequest(
                        next.toString(),
                        null,
                        next,
                        settings.growthPercent(),
                        settings.overAssignmentPercent(),
                        null,
                        null,
                        Deadlines.NONE));
    }

    private FiscalQuarter next() {
        return quarters.of(LocalDate.now(clock)).plus(1);
    }
}
