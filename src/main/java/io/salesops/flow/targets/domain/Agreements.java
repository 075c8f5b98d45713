package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.SellersAnswered;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.SellerTarget.Status;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What every seller says to the number, and when a whole team has answered. */
@Service
@Transactional
public class Agreements {

    private static final Set<Status> PENDING = Set.of(Status.PLANNED, Status.ASKED, Status.CONTESTED);

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            TargetCycles cycles,
            TeamTargets teams,
            SellerTargets sellers,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** A seller who has to agree on a number, until when. */
    public record Ask(SellerTarget target, Instant deadline) {}

    public record Asks(TargetCycle cycle, List<Ask> sellers) {

        public List<SellerTarget> targets() {
            return sellers.stream().map(Ask::target).toList();
        }
    }

    /** The next sellers of a team to ask, at most so many; each is given once. */
    public Asks nextToAsk(TeamTargetId id, int limit) {
        var team = teams.findLockedById(id).orElseThrow();
        team.enter(TeamTarget.Status.NEGOTIATING);
        var cycle = cycles.findById(team.cycleId()).orElseThrow();
        var deadlines = cycle.deadlines();
        var now = clock.instant();
        var asks = sellers.findByTeamTargetIdAndStatusOrderBySellerId(id, Status.PLANNED, Limit.of(limit)).stream()
                .map(target -> {
                    target.ask();
                    return new Ask(target, deadlines.of(Deadline.AGREEMENT, now, target.region(), workingDays));
                })
                .toList();
        return new Asks(cycle, asks);
    }

    public void accept(SellerTargetId id, Caller caller) {
        answeredBy(id, caller).accept(clock.instant());
    }

    /** The seller proposes another number, in whole units, and says why. */
    public void contest(
            SellerTargetId id,
            Caller caller,
            @Nullable BigDecimal proposal,
            @Nullable String reasonCode,
            @Nullable String evidence) {
        var target = answeredBy(id, caller);
        if (proposal == null) {
            throw new InvalidInput("proposal", "please name the number you propose");
        }
        if (proposal.compareTo(target.amount()) == 0) {
            throw new InvalidInput("proposal", "is the same number; please accept it, or propose another one");
        }
        if (reasonCode == null || evidence == null) {
            throw new InvalidInput(reasonCode == null ? "reasonCode" : "evidence", "please say why");
        }
        target.contest(new SellerAnswer(proposal, reasonCode, evidence, clock.instant()));
    }

    private SellerTarget answeredBy(SellerTargetId id, Caller caller) {
        var target = get(id);
        if (!target.sellerId().equals(caller.userId())) {
            throw new NotAllowed("Only %s can answer for this target.".formatted(target.sellerName()));
        }
        return target;
    }

    public void recordSilence(SellerTargetId id) {
        get(id).recordSilence(clock.instant());
    }

    /** Counts an answer; the last one is told to the team. Answers of a team are counted one after another. */
    public void count(SellerTargetId id) {
        var teamId = get(id).teamTargetId();
        if (allAnswered(teamId)) {
            events.publishEvent(new SellersAnswered(teamId));
        }
    }

    /** Whether the team need not wait; until the transaction ends, no seller is counted unseen. */
    public boolean allAnswered(TeamTargetId id) {
        teams.findLockedById(id);
        return !sellers.existsByTeamTargetIdAndStatusIn(id, PENDING);
    }

    private SellerTarget get(SellerTargetId id) {
        return sellers.findById(id).orElseThrow();
    }
}
