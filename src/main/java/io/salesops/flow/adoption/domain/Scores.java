package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** How well a candidate does by each criterion, from 0 to 10. */
public record Scores(
        BigDecimal fit, BigDecimal integration, BigDecimal security, BigDecimal usability, BigDecimal cost) {

    private static final int SCALE = 10;

    BigDecimal weighed(CriteriaWeights weights) {
        return fit.multiply(weights.fit())
                .add(integration.multiply(weights.integration()))
                .add(security.multiply(weights.security()))
                .add(usability.multiply(weights.usability()))
                .add(cost.multiply(weights.cost()));
    }

    /** Means weighed are the mean of what is weighed; rounded once, candidates stay exactly as far apart as they are. */
    static BigDecimal weighedMean(List<Scores> all, CriteriaWeights weights) {
        return mean(all, scores -> scores.weighed(weights));
    }

    static BigDecimal mean(List<Scores> all, Function<Scores, BigDecimal> part) {
        return all.stream()
                .map(part)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(all.size()), SCALE, RoundingMode.HALF_UP);
    }
}
