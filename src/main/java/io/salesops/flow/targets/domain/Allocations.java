package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.TeamsAgreed;
import io.salesops.flow.targets.domain.TeamTarget.Status;
import io.salesops.flow.team.ResponsibleManagers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each team makes of its total, and when all teams have agreed. */
@Service
@Transactional
public class Allocations {

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final ResponsibleManagers managers;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Allocations(
            TargetCycles cycles,
            TeamTargets teams,
            SellerTargets sellers,
            ResponsibleManagers managers,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.managers = managers;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A team that has to agree on its numbers.
     *
     * @param allocationWanted whether the manager allocates before the sellers are asked
     */
    public record Ask(TeamTarget team, boolean allocationWanted, Holder allocator, Instant deadline) {}

    /** The next teams to ask, at most so many; each is given once. */
    public List<Ask> nextToAsk(TargetCycleId cycleId, boolean managersAllocate, int limit) {
        var cycle = cycles.findById(cycleId).orElseThrow();
        var due = cycle.deadlines().of(Deadline.ALLOCATION, clock.instant(), null, workingDays);
        return teams.toAsk(cycleId, Limit.of(limit)).stream()
                .map(team -> {
                    var allocationWanted = team.status() == Status.PLANNED
                            && (managersAllocate || team.sentBack().isPresent());
                    team.enter(Status.ALLOCATING);
                    return new Ask(team, allocationWanted, allocator(team), due);
                })
                .toList();
    }

    /** Who allocates the team's total now. */
    @Transactional(readOnly = true)
    public Holder allocator(TeamTargetId id) {
        return allocator(get(id));
    }

    private Holder allocator(TeamTarget team) {
        return managers.of(team.managerId().orElse(null), "", SALES_OPS);
    }

    /** The manager's numbers of all sellers of the team, which have to sum up to its total. */
    public void allocate(TeamTargetId id, Caller by, Map<String, BigDecimal> amounts) {
        var team = teams.findLockedById(id).orElseThrow();
        var ofTeam = sellers.findByTeamTargetIdOrderBySellerId(id).stream()
                .filter(seller -> seller.status() != SellerTarget.Status.LEFT)
                .collect(toMap(SellerTarget::sellerId, seller -> seller));
        if (!ofTeam.keySet().equals(amounts.keySet())) {
            throw new InvalidInput("sellers", "please give a number to each of %s".formatted(ofTeam.keySet()));
        }
        requireTotal(team.total(), amounts);
        amounts.forEach((seller, amount) -> Objects.requireNonNull(ofTeam.get(seller))
                .adjust(amount, "%s allocated %,.0f within the team's total.".formatted(by.userId(), amount)));
    }

    private static void requireTotal(BigDecimal total, Map<String, BigDecimal> amounts) {
        var sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            throw new InvalidInput(
                    "sellers",
                    "the numbers sum up to %,.0f, but the team has to bring %,.0f: %,.0f %s"
                            .formatted(
                                    sum,
                                    total,
                                    sum.subtract(total).abs(),
                                    sum.compareTo(total) > 0 ? "too much" : "too little"));
        }
    }

    /** Ends the team's work; the last team is told to the cycle. */
    public void conclude(TeamTargetId id) {
        var team = teams.findById(id).orElseThrow();
        cycles.findLockedById(team.cycleId());
        team.enter(Status.AGREED);
        if (!teams.existsByCycleIdAndStatusNot(team.cycleId(), Status.AGREED)) {
            events.publishEvent(new TeamsAgreed(team.cycleId()));
        }
    }

    /** Whether the cycle need not wait; until the transaction ends, no team can agree unseen. */
    public boolean allAgreed(TargetCycleId cycleId) {
        cycles.findLockedById(cycleId);
        return !teams.existsByCycleIdAndStatusNot(cycleId, Status.AGREED);
    }

    public TeamTarget get(TeamTargetId id) {
        return teams.findById(id).orElseThrow();
    }

    public List<SellerTarget> sellersOf(TeamTargetId id) {
        return sellers.findByTeamTargetIdOrderBySellerId(id);
    }
}
