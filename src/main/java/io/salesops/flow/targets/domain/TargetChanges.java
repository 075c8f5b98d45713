package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetChangeId;
import io.salesops.flow.targets.domain.ResponsibleManagers.Holder;
import io.salesops.flow.targets.domain.TargetChange.Status;
import io.salesops.flow.targets.domain.TargetVersions.Kind;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import io.salesops.flow.targets.domain.formula.Measures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other numbers after the publication, by the authority for all changes of a target together. */
@Service
@Transactional
public class TargetChanges {

    private static final String DIRECTORS = "directors";
    private static final String VP_SALES = "vp-sales";

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final TargetChangeRequests changes;
    private final TargetVersions versions;
    private final ResponsibleManagers managers;
    private final WorkingDays workingDays;
    private final Notifications notifications;
    private final Texts texts;
    private final Clock clock;

    TargetChanges(
            TargetCycles cycles,
            SellerTargets sellers,
            TargetChangeRequests changes,
            TargetVersions versions,
            ResponsibleManagers managers,
            WorkingDays workingDays,
            Notifications notifications,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.changes = changes;
        this.versions = versions;
        this.managers = managers;
        this.workingDays = workingDays;
        this.notifications = notifications;
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

    /** Who has the authority for a change. */
    public enum Approver {
        SALES_MANAGER,
        DIRECTOR,
        VP_SALES,
        LEADERSHIP
    }

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
        var cycle = cycles.findLockedByQuarterAndStatusNot(request.quarter(), TargetCycle.Status.WITHDRAWN)
                .orElseThrow(
                        () -> new NotFound("There are no published targets of '%s'.".formatted(request.quarter())));
        requirePublished(cycle);
        requireSense(cycle, request);
        return proposal(
                changes.save(new TargetChange(cycle.id(), requester.userId(), request, clock.instant())), cycle);
    }

    private void requireSense(TargetCycle cycle, Request request) {
        if (versions.current(cycle.id(), request.sellerId()).isEmpty()) {
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
    }

    private static void requirePublished(TargetCycle cycle) {
        if (cycle.status() != TargetCycle.Status.PUBLISHED) {
            throw new Conflict(
                    cycle.isOpen()
                            ? "The targets of %s are not published yet.".formatted(cycle.quarter())
                            : "The quarter %s is closed.".formatted(cycle.quarter()));
        }
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

    /** The people with that authority; never the seller, and never whoever asked. */
    @Transactional(readOnly = true)
    public Holder approver(Proposal proposal, Approver role) {
        return switch (role) {
            case SALES_MANAGER -> manager(proposal.change());
            case DIRECTOR -> new Holder(null, DIRECTORS);
            case VP_SALES -> new Holder(null, VP_SALES);
            case LEADERSHIP -> new Holder(null, LEADERSHIP);
        };
    }

    /** The seller's own manager, or whoever leads that one; directors where the line of managers ends. */
    private Holder manager(TargetChange change) {
        var managerId = sellers.findByCycleIdAndSellerId(change.cycleId(), change.sellerId())
                .flatMap(SellerTarget::managerId);
        var manager = managers.of(managerId.orElse(null), change.requester());
        return manager.userId() == null || manager.userId().equals(change.sellerId())
                ? new Holder(null, DIRECTORS)
                : manager;
    }

    public void decide(TargetChangeId id, Caller by, boolean approved, @Nullable String comment) {
        var change = changes.findById(id).orElseThrow();
        if (by.userId().equals(change.requester()) || by.userId().equals(change.sellerId())) {
            throw new NotAllowed("Nobody decides a change that they asked for, or that is about their own target.");
        }
        var cycle = cycles.findLockedById(change.cycleId()).orElseThrow();
        requirePublished(cycle);
        change.decide(approved, by.userId(), comment, clock.instant());
        if (approved) {
            publish(cycle, change, by);
        }
        tell(cycle, change, comment);
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
        tell(cycles.findById(change.cycleId()).orElseThrow(), change, null);
    }

    private void tell(TargetCycle cycle, TargetChange change, @Nullable String comment) {
        var target = versions.current(cycle.id(), change.sellerId()).orElseThrow();
        var outcome = texts.of("targets.change." + change.status());
        notifications.post(Stream.of(change.requester(), change.sellerId())
                .map(recipient -> new Notice(
                        recipient,
                        "target-change:%s:%s:%s".formatted(change.id(), change.status(), recipient),
                        texts.of("targets.notice.change.subject", target.sellerName(), cycle.quarter(), outcome),
                        texts.of(
                                "targets.notice.change.text",
                                target.sellerName(),
                                cycle.quarter(),
                                outcome,
                                MoneyText.of(target.amount(), cycle.currency()),
                                comment == null ? "" : comment),
                        "/targets"))
                .toList());
    }
}
