package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.EXACT;
import static io.salesops.flow.targets.domain.formula.Decimals.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Decimals.clean;
import static io.salesops.flow.targets.domain.formula.Decimals.mean;
import static io.salesops.flow.targets.domain.formula.Decimals.percentOf;
import static io.salesops.flow.targets.domain.formula.Decimals.percentage;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures by which targets are judged, changed and paid. Empty: not applicable, or not computable. */
public final class Measures {

    /** Decimals after which a difference is what the division of the mean left behind. */
    private static final int NO_DIFFERENCE = 20;

    private Measures() {}

    /** What a seller can bring: the expected attainment is one of the ramped target. */
    public record Carrier(BigDecimal full, BigDecimal rampPercent, BigDecimal attainmentPercent) {}

    /** Some days, both ends included. */
    public record Days(LocalDate first, LocalDate last) {

        public long count() {
            return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        }

        public Days within(Days other) {
            return new Days(
                    first.isBefore(other.first) ? other.first : first, last.isAfter(other.last) ? other.last : last);
        }
    }

    /** From this attainment on, until the next rate begins, each point pays this many points of the variable pay. */
    public record PayoutRate(BigDecimal fromPercent, BigDecimal multiplier) {}

    /** Actual ÷ target; a target of 0 has none. */
    public static Optional<BigDecimal> attainmentPercent(BigDecimal actual, BigDecimal target) {
        return target.signum() == 0 ? Optional.empty() : Optional.of(percentage(actual, target));
    }

    /** The share of those who reach 100 %. */
    public static Optional<BigDecimal> attainableSharePercent(Collection<BigDecimal> attainmentPercents) {
        if (attainmentPercents.isEmpty()) {
            return Optional.empty();
        }
        var reaching = attainmentPercents.stream()
                .filter(percent -> percent.compareTo(HUNDRED) >= 0)
                .count();
        return Optional.of(percentage(BigDecimal.valueOf(reaching), BigDecimal.valueOf(attainmentPercents.size())));
    }

    /** Pearson's r; without any variance there is none. */
    public static Optional<BigDecimal> correlation(List<BigDecimal> xs, List<BigDecimal> ys) {
        if (xs.size() != ys.size()) {
            throw new IllegalArgumentException("%d values against %d".formatted(xs.size(), ys.size()));
        }
        if (xs.isEmpty()) {
            return Optional.empty();
        }
        var dx = deviations(xs);
        var dy = deviations(ys);
        var variance = products(dx, dx).multiply(products(dy, dy), EXACT);
        return variance.signum() == 0
                ? Optional.empty()
                : Optional.of(clean(products(dx, dy).divide(variance.sqrt(EXACT), EXACT)));
    }

    /** Σ (full target × ramp × expected attainment). */
    public static BigDecimal capacity(Collection<Carrier> carriers) {
        return clean(Decimals.sum(carriers.stream()
                .map(one -> percentOf(percentOf(one.full(), one.rampPercent()), one.attainmentPercent()))
                .toList()));
    }

    /** The part of an amount for some calendar days of its period. */
    public static BigDecimal prorate(BigDecimal amount, Days period, Days part) {
        return clean(amount.multiply(BigDecimal.valueOf(part.within(period).count()), EXACT)
                .divide(BigDecimal.valueOf(period.count()), EXACT));
    }

    /** |top-down − bottom-up| ÷ top-down. */
    public static Optional<BigDecimal> gapPercent(BigDecimal topDown, BigDecimal bottomUp) {
        return attainmentPercent(topDown.subtract(bottomUp).abs(), topDown);
    }

    /** How far a proposal is from what was published, whatever was changed between. */
    public static Optional<BigDecimal> cumulativeChangePercent(BigDecimal published, BigDecimal proposed) {
        return gapPercent(published, proposed);
    }

    /** Σ targets ÷ plan − 1. */
    public static Optional<BigDecimal> overAssignmentPercent(BigDecimal assigned, BigDecimal plan) {
        return attainmentPercent(assigned.subtract(plan), plan);
    }

    /** The percentage of the variable pay for an attainment; rates are marginal. */
    public static BigDecimal payoutPercent(BigDecimal attainmentPercent, Collection<PayoutRate> rates) {
        var ascending = rates.stream()
                .sorted(Comparator.comparing(PayoutRate::fromPercent))
                .toList();
        var payout = ZERO;
        for (var i = 0; i < ascending.size(); i++) {
            var rate = ascending.get(i);
            var end = i + 1 < ascending.size()
                    ? ascending.get(i + 1).fromPercent().min(attainmentPercent)
                    : attainmentPercent;
            payout = payout.add(end.subtract(rate.fromPercent()).max(ZERO).multiply(rate.multiplier()));
        }
        return clean(payout);
    }

    private static List<BigDecimal> deviations(List<BigDecimal> values) {
        var mean = mean(values);
        return values.stream()
                .map(value -> value.subtract(mean).setScale(NO_DIFFERENCE, RoundingMode.HALF_UP))
                .toList();
    }

    private static BigDecimal products(List<BigDecimal> xs, List<BigDecimal> ys) {
        var sum = ZERO;
        for (var i = 0; i < xs.size(); i++) {
            sum = sum.add(xs.get(i).multiply(ys.get(i), EXACT));
        }
        return sum;
    }
}
