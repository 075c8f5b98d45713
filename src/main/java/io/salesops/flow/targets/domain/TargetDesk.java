package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.pipeline.Rates;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.FiscalCalendar;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TargetCycleOpened;
import io.salesops.flow.targets.TargetCycleWithdrawn;
import io.salesops.flow.targets.domain.TargetCycle.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cycles of quarters, and takes them back. */
@Service
@Transactional
public class TargetDesk {

    private static final int QUARTERS_AHEAD = 4;
    private static final int OPENING = 20_260_301;

    private final TargetCycles cycles;
    private final FiscalCalendar quarters;
    private final WorkingDays workingDays;
    private final SalesFigures figures;
    private final Rates rates;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TargetDesk(
            TargetCycles cycles,
            FiscalCalendar quarters,
            WorkingDays workingDays,
            SalesFigures figures,
            Rates rates,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.quarters = quarters;
        this.workingDays = workingDays;
        this.figures = figures;
        this.rates = rates;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public record Opened(TargetCycle cycle, boolean created) {}

    /** Opens the cycle of a quarter; the same request again finds the cycle it opened. */
    public Opened open(Caller caller, CycleRequest request) {
        requireOperations(caller);
        oneAtATime();
        var before = cycles.findByRequesterAndRequestId(caller.userId(), request.requestId());
        if (before.isPresent()) {
            return before.filter(cycle -> cycle.wasRequestedBy(request))
                    .map(cycle -> new Opened(cycle, false))
                    .orElseThrow(() -> new Conflict(
                            "The request id '%s' was used for another request.".formatted(request.requestId())));
        }
        return new Opened(announced(register(caller.userId(), request)), true);
    }

    /** Opens the cycle of a quarter that nobody asked for. */
    void openInTheNameOf(String requester, CycleRequest request) {
        oneAtATime();
        announced(register(requester, request));
    }

    /** Registers a cycle that was opened in Tasklist. */
    public TargetCycle open(Caller caller, CycleRequest request, String processInstanceId) {
        requireOperations(caller);
        oneAtATime();
        var cycle = register(caller.userId(), request);
        cycle.attachTo(processInstanceId);
        return cycle;
    }

    private TargetCycle announced(TargetCycle cycle) {
        events.publishEvent(new TargetCycleOpened(
                cycle.id(), cycle.quarter().toString(), cycle.growthPercent(), cycle.overAssignmentPercent()));
        return cycle;
    }

    /** Ties a cycle to the process that was started for it, and to no other. */
    public Optional<TargetCycle> attach(TargetCycleId id, String processInstanceId) {
        return cycles.findById(id).filter(cycle -> cycle.attachTo(processInstanceId));
    }

    private TargetCycle register(String requester, CycleRequest request) {
        var quarter = request.quarter();
        var today = LocalDate.now(clock);
        if (quarters.lastDayOf(quarter).isBefore(today)) {
            throw new InvalidInput("quarter", "%s is over".formatted(quarter));
        }
        if (quarter.compareTo(quarters.of(today).plus(QUARTERS_AHEAD)) > 0) {
            throw new InvalidInput("quarter", "%s is more than a year ahead".formatted(quarter));
        }
        if (cycles.existsByQuarterAndStatusNot(quarter.toString(), Status.WITHDRAWN)) {
            throw new Conflict("There is a target cycle of %s already.".formatted(quarter));
        }
        request.deadlines().requireSense(today);
        figures.requireRates(quarter);
        return cycles.save(new TargetCycle(
                request,
                requester,
                quarters.startOf(quarter),
                quarters.lastDayOf(quarter),
                rates.reportingCurrency(),
                clock.instant()));
    }

    /** Whoever opens a cycle waits for the one before, so that two at the same moment see each other. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(:opening)")
                .param("opening", OPENING)
                .query((row, number) -> true)
                .single();
    }

    private static void requireOperations(Caller caller) {
        if (!caller.isIn(SALES_OPS)) {
            throw new NotAllowed("Only sales operations can do this with target cycles.");
        }
    }

    /** Completes the deadlines that were given with the request. */
    public void planDeadlines(TargetCycleId id, List<Deadlines.Rule> rules) {
        var cycle = get(id);
        cycle.plan(cycle.deadlines().completedBy(rules, cycle.startsOn(), LocalDate.now(clock), workingDays));
    }

    public void withdraw(Caller caller, TargetCycleId id) {
        requireOperations(caller);
        withdraw(cycles.findLockedById(id).orElseThrow(() -> new NotFound("There is no such target cycle.")));
    }

    public TargetCycleId withdrawCycleOf(Caller caller, String quarter) {
        requireOperations(caller);
        var cycle = cycles.findLockedByQuarterAndStatusNot(quarter, Status.WITHDRAWN)
                .orElseThrow(() -> new NotFound("There is no target cycle of '%s'.".formatted(quarter)));
        withdraw(cycle);
        return cycle.id();
    }

    private void withdraw(TargetCycle cycle) {
        if (!cycle.isOpen()) {
            throw new Conflict(
                    "The targets of %s are published, or were withdrawn already.".formatted(cycle.quarter()));
        }
        cycle.end(Status.WITHDRAWN, clock.instant());
        events.publishEvent(new TargetCycleWithdrawn(cycle.id()));
    }

    /** The cycle, which nobody else moves on until the transaction ends. */
    public TargetCycle get(TargetCycleId id) {
        return cycles.findLockedById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public TargetCycle find(TargetCycleId id) {
        return cycles.findById(id).orElseThrow();
    }
}
