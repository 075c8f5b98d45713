package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.DIRECTORS;
import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetChangeId;
import io.salesops.flow.targets.domain.TargetChange.Status;
import io.salesops.flow.targets.domain.TargetVersions.Kind;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import io.salesops.flow.targets.domain.formula.Measures;
import io.salesops.flow.team.ResponsibleManagers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other numbers after the publication, by the authority for all changes of a target together. */
@Service
@Transactional
public class TargetChanges {

    private final TargetCycles cycles;
    private final PublishedCycles published;
    private final TargetChangeRequests changes;
    private final SellerTargets sellers;
    private final ResponsibleManagers managers;
    private final TargetVersions versions;
    private final WorkingDays workingDays;
    private final TargetNotices notices;
    private final Texts texts;
    private final Clock clock;

    TargetChanges(
            TargetCycles cycles,
            PublishedCycles published,
            TargetChangeRequests changes,
            SellerTargets sellers,
            ResponsibleManagers managers,
            TargetVersions versions,
            WorkingDays workingDays,
            TargetNotices notices,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.published = published;
        this.changes = changes;
        this.sellers = sellers;
        this.managers = managers;
        this.versions = versions;
        this.workingDays = workingDays;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A change that somebody asks for.
     *
     * @param number for a whole quarter, in whole units; it is counted for its days
     */
    public record Request(
            String quarter,
            String sellerId,
            BigDecimal number,
            LocalDate effectiveFrom,
            String reason,
            boolean companyError) {}

    /**
     * A change with what its approver has to know.
     *
     * @param cumulativePercent away from what was published first; empty where that was 0
     */
    public record Proposal(
            TargetChange change,
            TargetCycle cycle,
            Published first,
            Published current,
            Optional<BigDecimal> cumulativePercent,
            boolean retroactive,
            Instant deadline) {}

    public Proposal open(Caller requester, Request request) {
        if (Stream.of(SALES_MANAGERS, DIRECTORS, SALES_OPS).noneMatch(requester::isIn)) {
            throw new NotAllowed("Only managers, directors and sales operations can ask for this.");
        }
        if (requester.userId().equals(request.sellerId())) {
            throw new NotAllowed("Nobody asks for a change of their own target; you can appeal against it.");
        }
        var cycle = published.of(request.quarter());
        requireSense(cycle, requester, request);
        return proposal(
                changes.save(new TargetChange(cycle.id(), requester.userId(), request, clock.instant())), cycle);
    }

    private void requireSense(TargetCycle cycle, Caller requester, Request request) {
        if (versions.current(cycle.id(), request.sellerId()).isEmpty() || !concerns(requester, cycle, request)) {
            throw new InvalidInput(
                    "sellerId", "there is no target of '%s' in %s".formatted(request.sellerId(), cycle.quarter()));
        }
        if (request.effectiveFrom().isBefore(cycle.startsOn())
                || request.effectiveFrom().isAfter(cycle.endsOn())) {
            throw new InvalidInput(
                    "effectiveFrom",
                    "has to lie within the quarter, %s to %s".formatted(cycle.startsOn(), cycle.endsOn()));
        }
        if (changes.existsByCycleIdAndSellerIdAndStatus(cycle.id(), request.sellerId(), Status.OPEN)) {
            throw new Conflict("Another change of this target waits for a decision.");
        }
        if (courseOf(request.sellerId(), cycle).stands(request.number(), request.effectiveFrom())) {
            throw new InvalidInput("newNumber", "is the number already, from that day on");
        }
    }

    /** Managers ask for those whom they lead, and learn nothing of others. */
    private boolean concerns(Caller requester, TargetCycle cycle, Request request) {
        return requester.isIn(DIRECTORS)
                || requester.isIn(SALES_OPS)
                || sellers.findByCycleIdAndSellerId(cycle.id(), request.sellerId())
                        .flatMap(SellerTarget::managerId)
                        .filter(manager -> managers.lineAbove(manager).contains(requester.userId()))
                        .isPresent();
    }

    private TargetCourse courseOf(String sellerId, TargetCycle cycle) {
        return Objects.requireNonNull(versions.courses(cycle, List.of(sellerId)).get(sellerId));
    }

    @Transactional(readOnly = true)
    public Proposal proposal(TargetChangeId id) {
        var change = changes.findById(id).orElseThrow();
        return proposal(change, cycles.findById(change.cycleId()).orElseThrow());
    }

    private Proposal proposal(TargetChange change, TargetCycle cycle) {
        var first = versions.first(cycle.id(), change.sellerId()).orElseThrow();
        return new Proposal(
                change,
                cycle,
                first,
                versions.current(cycle.id(), change.sellerId()).orElseThrow(),
                Measures.cumulativeChangePercent(first.amount(), change.number()),
                change.effectiveFrom().isBefore(LocalDate.now(clock)),
                cycle.deadlines().of(Deadline.CHANGE_DECISION, clock.instant(), null, workingDays));
    }

    public void decide(TargetChangeId id, Caller by, boolean approved, @Nullable String comment) {
        var change = changes.findById(id).orElseThrow();
        if (by.userId().equals(change.requester()) || by.userId().equals(change.sellerId())) {
            throw new NotAllowed("Nobody decides a change that they asked for, or that is about their own target.");
        }
        var cycle = published.get(change.cycleId());
        change.decide(approved, by.userId(), comment, clock.instant());
        if (approved) {
            publish(cycle, change, by);
        }
        tell(cycle, change);
    }

    private void publish(TargetCycle cycle, TargetChange change, Caller by) {
        var today = LocalDate.now(clock);
        if (change.countsFrom(today).isAfter(cycle.endsOn())) {
            throw new Conflict("The quarter %s is over: the number cannot count any more.".formatted(cycle.quarter()));
        }
        var target = versions.current(cycle.id(), change.sellerId()).orElseThrow();
        versions.add(
                cycle,
                Kind.CHANGE,
                by.userId(),
                texts.of("targets.version.change", change.requester(), change.reason()),
                List.of(target.changed(Kind.CHANGE, change.countsFrom(today), change.number())));
    }

    /** Nobody decided in time: the published number stands. */
    public void lapse(TargetChangeId id) {
        var change = changes.findById(id).orElseThrow();
        change.lapse(clock.instant());
        tell(cycles.findById(change.cycleId()).orElseThrow(), change);
    }

    private void tell(TargetCycle cycle, TargetChange change) {
        notices.decided(
                cycle, change, versions.current(cycle.id(), change.sellerId()).orElseThrow());
    }
}
