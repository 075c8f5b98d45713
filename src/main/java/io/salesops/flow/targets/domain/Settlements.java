package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.domain.SellerTarget.Settlement;
import io.salesops.flow.team.ResponsibleManagers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the numbers that sellers contest. */
@Service
@Transactional
public class Settlements {

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final ResponsibleManagers managers;
    private final WorkingDays workingDays;
    private final Clock clock;

    Settlements(
            TargetCycles cycles,
            SellerTargets sellers,
            ResponsibleManagers managers,
            WorkingDays workingDays,
            Clock clock) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.managers = managers;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Who settles a contested number, until when. */
    public record Settling(Holder settler, Instant deadline) {}

    @Transactional(readOnly = true)
    public Settling settling(SellerTargetId id) {
        var target = get(id);
        var cycle = cycles.findById(target.cycleId()).orElseThrow();
        return new Settling(
                settler(target),
                cycle.deadlines().of(Deadline.SETTLEMENT, clock.instant(), target.region(), workingDays));
    }

    /** Who settles the number now. */
    @Transactional(readOnly = true)
    public Holder settler(SellerTargetId id) {
        return settler(get(id));
    }

    private Holder settler(SellerTarget target) {
        return managers.of(target.managerId().orElse(null), target.sellerId(), SALES_OPS);
    }

    /**
     * Decides a contested number.
     *
     * @param number where both meet, in whole units; only asked for when they meet in between
     */
    public void settle(
            SellerTargetId id,
            Caller by,
            Settlement settlement,
            @Nullable BigDecimal number,
            @Nullable String comment) {
        var target = get(id);
        if (target.sellerId().equals(by.userId())) {
            throw new NotAllowed("Nobody settles their own target.");
        }
        target.settle(
                settled(target, settlement, number), new Settled(settlement, comment, by.userId(), clock.instant()));
    }

    private static BigDecimal settled(SellerTarget target, Settlement settlement, @Nullable BigDecimal number) {
        var proposal = Objects.requireNonNull(target.answer().proposal());
        return switch (settlement) {
            case ACCEPTED -> proposal;
            case KEPT, NOT_SETTLED -> target.amount();
            case MET_BETWEEN -> between(target.amount(), proposal, number);
        };
    }

    private static BigDecimal between(BigDecimal ours, BigDecimal theirs, @Nullable BigDecimal number) {
        if (number == null || number.compareTo(ours.min(theirs)) < 0 || number.compareTo(ours.max(theirs)) > 0) {
            throw new InvalidInput(
                    "settledNumber",
                    "has to lie between %,.0f and %,.0f".formatted(ours.min(theirs), ours.max(theirs)));
        }
        return number;
    }

    /** Nobody settled in time: our number stays, and leadership sees both. */
    public void keep(SellerTargetId id) {
        var target = get(id);
        target.settle(target.amount(), new Settled(Settlement.NOT_SETTLED, null, null, clock.instant()));
    }

    public SellerTarget get(SellerTargetId id) {
        return sellers.findById(id).orElseThrow();
    }
}
