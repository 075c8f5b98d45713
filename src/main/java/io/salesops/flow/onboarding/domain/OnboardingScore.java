package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an onboarding stands, in per cent; what does not apply is null and leaves its weight to the others.
 *
 * @param rampAttainment more than 100 counts as 100
 */
public record OnboardingScore(
        @Nullable BigDecimal tasksInTime,
        @Nullable BigDecimal certification,
        @Nullable BigDecimal rampAttainment,
        @Nullable BigDecimal checkIns) {

    private static final int SCALE = 1;

    private record Part(BigDecimal weight, BigDecimal percent) {

        static List<Part> of(String weight, @Nullable BigDecimal percent) {
            return percent == null
                    ? List.of()
                    : List.of(new Part(new BigDecimal(weight), percent.min(Percents.HUNDRED)));
        }

        BigDecimal points() {
            return weight.multiply(percent);
        }
    }

    /** From 0 to 100, to one decimal; none where nothing applies yet. */
    public Optional<BigDecimal> total() {
        var parts = List.of(
                        Part.of(".4", tasksInTime),
                        Part.of(".3", certification),
                        Part.of(".2", rampAttainment),
                        Part.of(".1", checkIns))
                .stream()
                .flatMap(List::stream)
                .toList();
        var weight = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var points = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weight.signum() == 0
                ? Optional.empty()
                : Optional.of(points.divide(weight, SCALE, RoundingMode.HALF_UP));
    }
}
