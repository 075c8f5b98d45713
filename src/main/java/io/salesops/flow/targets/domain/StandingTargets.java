package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.domain.formula.SellerInput;
import io.salesops.flow.targets.domain.formula.SellerResult;
import io.salesops.flow.targets.domain.formula.Split;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/** The numbers of a cycle as the formulas take them, after people changed some. */
final class StandingTargets {

    private StandingTargets() {}

    static TargetForecast weigh(TargetCycle cycle, List<SellerTarget> targets, Limits limits) {
        var booked = sum(targets, SellerTarget::booked);
        var potential = sum(targets, SellerTarget::potential);
        var inputs = targets.stream()
                .map(target -> new SellerInput(
                        target.sellerId(),
                        target.teamTargetId().toString(),
                        share(target.booked(), booked),
                        share(target.potential(), potential),
                        target.booked().signum() > 0 || target.potential().signum() > 0,
                        List.of(target.rampPercent())))
                .toList();
        var split = new Split(targets.stream().map(StandingTargets::result).toList(), cycle.unassigned(), List.of());
        return TargetForecast.weigh(cycle.plan().orElseThrow(), inputs, split, limits, cycle.currency());
    }

    private static SellerResult result(SellerTarget target) {
        return new SellerResult(
                target.sellerId(),
                target.weight(),
                target.fullTarget(),
                target.rampPercent(),
                target.ramped(),
                target.amount(),
                target.amount(),
                target.steps());
    }

    private static BigDecimal sum(List<SellerTarget> targets, Function<SellerTarget, BigDecimal> what) {
        return targets.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL128);
    }
}
