package io.salesops.flow.dealreview.domain;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures that quote lines give (domain rule R1). All prices are in one currency. */
record Quote(List<Line> lines) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal SMALL_SHARE = new BigDecimal("0.01");
    private static final int SCALE = 10;

    record Line(
            int quantity,
            BigDecimal net,
            BigDecimal list,
            @Nullable BigDecimal cost) {

        BigDecimal times(BigDecimal price) {
            return price.multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal listValue() {
            return times(list);
        }

        /** A price above list is no discount. */
        BigDecimal discountPercent() {
            return list.signum() == 0 ? ZERO : percent(list.subtract(net), list).max(ZERO);
        }
    }

    /** Net value of all lines. */
    BigDecimal value() {
        return sum(line -> line.times(line.net()));
    }

    /**
     * The largest discount of a line. A line under 1 % of the deal's list value does not count, unless all are: a deal
     * of many small lines would have no discount at all.
     */
    BigDecimal largestLineDiscountPercent() {
        var threshold = sum(Line::listValue).multiply(SMALL_SHARE);
        var counting = lines.stream()
                .filter(line -> line.listValue().compareTo(threshold) >= 0)
                .toList();
        return (counting.isEmpty() ? lines : counting)
                .stream().map(Line::discountPercent).reduce(ZERO, BigDecimal::max);
    }

    /** (net − cost) ÷ net in percent; unknown while the cost of a line is, or when nothing is paid. */
    Optional<BigDecimal> marginPercent() {
        if (value().signum() == 0 || lines.stream().anyMatch(line -> line.cost() == null)) {
            return Optional.empty();
        }
        var cost = lines.stream()
                .map(line -> line.cost() == null ? ZERO : line.times(line.cost()))
                .reduce(ZERO, BigDecimal::add);
        return Optional.of(percent(value().subtract(cost), value()));
    }

    private BigDecimal sum(Function<Line, BigDecimal> value) {
        return lines.stream().map(value).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, SCALE, HALF_UP);
    }
}
