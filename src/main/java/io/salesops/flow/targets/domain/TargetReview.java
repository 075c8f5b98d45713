package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.SellerTarget.Status;
import io.salesops.flow.targets.domain.formula.Redistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operations change before numbers go out. */
@Service
@Transactional
public class TargetReview {

    private final TargetCycles cycles;
    private final TeamTotals totals;
    private final SellerTargets sellers;

    TargetReview(TargetCycles cycles, TeamTotals totals, SellerTargets sellers) {
        this.cycles = cycles;
        this.totals = totals;
        this.sellers = sellers;
    }

    /** What becomes of the others when the number of some is changed. */
    public enum Rest {
        REDISTRIBUTE,
        KEEP
    }

    public void changeFrame(TargetCycleId id, BigDecimal growthPercent, BigDecimal overAssignmentPercent) {
        open(id).frame(growthPercent, overAssignmentPercent);
    }

    /**
     * Sets the numbers of some sellers. The difference goes to everybody whose number nobody set by hand, or stays
     * with what is not assigned.
     *
     * @param numbers in whole units, by seller
     */
    public void changeSellers(TargetCycleId id, Caller by, Map<String, BigDecimal> numbers, Rest rest) {
        var cycle = open(id);
        var all = sellers.findByCycleIdOrderBySellerId(id).stream()
                .filter(seller -> seller.status() != Status.LEFT)
                .collect(toMap(SellerTarget::sellerId, seller -> seller, (one, other) -> one, TreeMap::new));
        numbers.keySet().stream()
                .filter(seller -> !all.containsKey(seller))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInput("changedSeller", "there is no seller '%s' in this cycle".formatted(unknown));
                });
        if (rest == Rest.REDISTRIBUTE) {
            redistribute(all.values(), numbers);
        }
        all.values().stream()
                .filter(seller -> numbers.containsKey(seller.sellerId()))
                .forEach(seller -> seller.adjust(
                        numbers.getOrDefault(seller.sellerId(), seller.amount()),
                        "%s of sales operations set %,.0f.".formatted(by.userId(), numbers.get(seller.sellerId()))));
        totals.addUp(cycle, List.copyOf(all.values()));
    }

    private static void redistribute(Iterable<SellerTarget> all, Map<String, BigDecimal> numbers) {
        var others = new TreeMap<String, BigDecimal>();
        var difference = BigDecimal.ZERO;
        for (var seller : all) {
            var number = numbers.get(seller.sellerId());
            if (number != null) {
                difference = difference.add(seller.amount()).subtract(number);
            } else if (!seller.adjusted()) {
                others.put(seller.sellerId(), seller.amount());
            }
        }
        var redistributed = spread(difference, others);
        all.forEach(seller -> {
            var number = redistributed.get(seller.sellerId());
            if (number != null && number.compareTo(seller.amount()) != 0) {
                seller.offer(number);
                seller.explain("Changes of other targets were redistributed: %,.0f.".formatted(number));
            }
        });
    }

    private static Map<String, BigDecimal> spread(BigDecimal difference, Map<String, BigDecimal> others) {
        var together = others.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (difference.signum() != 0
                && (others.isEmpty() || together.add(difference).signum() < 0)) {
            throw new InvalidInput(
                    "rest", "the other sellers cannot take %,.0f; please keep the rest as it is".formatted(difference));
        }
        return others.isEmpty() ? others : Redistribution.spread(difference, others);
    }

    private TargetCycle open(TargetCycleId id) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        if (!cycle.isOpen()) {
            throw new Conflict("The targets of %s cannot be changed any more.".formatted(cycle.quarter()));
        }
        return cycle;
    }
}
