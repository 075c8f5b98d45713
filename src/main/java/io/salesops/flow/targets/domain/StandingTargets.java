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
        var booked = sum(targets, Computation::booked);
        var potential = sum(targets, Computation::potential);
        var inputs = targets.stream()
                .map(target -> new SellerInput(
                        target.sellerId(),
                        target.teamTargetId().toString(),
                        share(target.computation().booked(), booked),
                        share(target.computation().potential(), potential),
                        target.computation().isMeasured(),
                        List.of(target.computation().rampPercent())))
                .toList();
        var split = new Split(targets.stream().map(StandingTargets::result).toList(), cycle.unassigned(), List.of());
        return TargetForecast.weigh(cycle.plan().orElseThrow(), inputs, split, limits, cycle.currency());
    }

    private static SellerResult result(SellerTarget target) {
        var computation = target.computation();
        return new SellerResult(
                target.sellerId(),
                computation.weight(),
                computation.fullTarget(),
                computation.rampPercent(),
                computation.ramped(),
                target.amount(),
                target.amount(),
                target.steps());
    }

    private static BigDecimal sum(List<SellerTarget> targets, Function<Computation, BigDecimal> what) {
        return targets.stream().map(SellerTarget::computation).map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL128);
    }
}
