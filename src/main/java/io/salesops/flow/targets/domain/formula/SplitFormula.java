package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.EXACT;
import static io.salesops.flow.targets.domain.formula.Decimals.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Decimals.clean;
import static io.salesops.flow.targets.domain.formula.Decimals.percentOf;
import static io.salesops.flow.targets.domain.formula.Decimals.percentage;
import static io.salesops.flow.targets.domain.formula.Decimals.whole;
import static java.math.BigDecimal.ZERO;

import io.salesops.flow.platform.MoneyText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** From the pool to a target for every seller. */
public final class SplitFormula {

    private final Plan plan;
    private final String currency;
    private final Weights weights;
    private final List<Part> parts = new ArrayList<>();

    private SplitFormula(Plan plan, List<SellerInput> sellers, String currency) {
        this.plan = plan;
        this.currency = currency;
        this.weights = new Weights(sellers);
        var all = weights.all();
        for (var i = 0; i < sellers.size(); i++) {
            parts.add(Part.of(plan, sellers.get(i), all.get(i)));
        }
    }

    /** A seller's part of the pool, before and after the ramp. */
    record Part(SellerInput seller, Weights.Weight weight, BigDecimal full, BigDecimal rampPercent, BigDecimal ramped) {

        static Part of(Plan plan, SellerInput seller, Weights.Weight weight) {
            var full = plan.pool().multiply(weight.value(), EXACT);
            var ramp = seller.rampPercent();
            return new Part(seller, weight, full, ramp, percentOf(full, ramp));
        }

        boolean fullyRamped() {
            return rampPercent.compareTo(HUNDRED) >= 0;
        }

        BigDecimal shortfall() {
            return full.subtract(ramped);
        }
    }

    /**
     * Shares out the pool of a plan. What sellers in ramp cannot carry goes to the others, to each at most the limit
     * on top of the own full target; the rest stays unassigned. Ids of sellers are unique.
     */
    public static Split split(Plan plan, List<SellerInput> sellers, BigDecimal spreadLimitPercent, String currency) {
        return new SplitFormula(plan, sellers, currency).split(spreadLimitPercent);
    }

    private Split split(BigDecimal spreadLimitPercent) {
        var shortfall = parts.isEmpty() ? plan.pool() : sum(part -> true, Part::shortfall);
        var carriers = sum(Part::fullyRamped, Part::full);
        var spread = shortfall.min(percentOf(carriers, spreadLimitPercent));
        var addedPercent = carriers.signum() == 0 ? ZERO : percentage(spread, carriers);
        Map<String, BigDecimal> exact = new LinkedHashMap<>();
        for (var part : parts) {
            exact.put(part.seller().sellerId(), part.ramped().add(added(part, spread, carriers)));
        }
        var unassigned = whole(shortfall.subtract(spread));
        var targets = LargestRemainder.distribute(whole(plan.pool()).subtract(unassigned), exact);
        var story = new TargetStory(plan, currency, addedPercent, unassigned);
        return new Split(
                parts.stream()
                        .map(part -> result(part, get(exact, part), get(targets, part), story))
                        .toList(),
                unassigned,
                findings(unassigned));
    }

    private static BigDecimal added(Part part, BigDecimal spread, BigDecimal carriers) {
        return part.fullyRamped() && carriers.signum() > 0
                ? spread.multiply(part.full(), EXACT).divide(carriers, EXACT)
                : ZERO;
    }

    private static SellerResult result(Part part, BigDecimal spread, BigDecimal target, TargetStory story) {
        return new SellerResult(
                part.seller().sellerId(),
                part.weight().value(),
                clean(part.full()),
                clean(part.rampPercent()),
                clean(part.ramped()),
                clean(spread),
                target,
                story.of(part, spread, target));
    }

    private List<Finding> findings(BigDecimal unassigned) {
        var findings = new ArrayList<>(weights.findings());
        if (parts.isEmpty()) {
            findings.add(Finding.problem(
                    Finding.UNASSIGNED,
                    "There is no seller: all of %s is unassigned.".formatted(MoneyText.of(unassigned, currency))));
            return findings;
        }
        if (parts.stream().noneMatch(Part::fullyRamped)) {
            findings.add(Finding.warning(
                    Finding.ALL_IN_RAMP,
                    "Everybody is in ramp, so that nobody carries what the others cannot carry yet."));
        }
        if (unassigned.signum() > 0) {
            findings.add(Finding.warning(
                    Finding.UNASSIGNED,
                    "%s of the pool is assigned to nobody: sellers in ramp cannot carry it, and the others take no more."
                            .formatted(MoneyText.of(unassigned, currency))));
        }
        return findings;
    }

    private BigDecimal sum(Predicate<Part> which, Function<Part, BigDecimal> what) {
        return Decimals.sum(parts.stream().filter(which).map(what).toList());
    }

    private static BigDecimal get(Map<String, BigDecimal> amounts, Part part) {
        return Objects.requireNonNull(amounts.get(part.seller().sellerId()));
    }
}
