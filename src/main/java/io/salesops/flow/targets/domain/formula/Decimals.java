package io.salesops.flow.targets.domain.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** How this package counts. */
final class Decimals {

    static final MathContext EXACT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Finer than any amount or share that means something, coarser than what divisions leave behind. */
    private static final int SCALE = 10;

    private Decimals() {}

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Callers see to it that there are some. */
    static BigDecimal mean(Collection<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), EXACT);
    }

    static BigDecimal percentOf(BigDecimal whole, BigDecimal percent) {
        return whole.multiply(percent, EXACT).divide(HUNDRED, EXACT);
    }

    static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return clean(part.multiply(HUNDRED, EXACT).divide(whole, EXACT));
    }

    /** Without the last digits, which a division like 1 ÷ 3 leaves behind. */
    static BigDecimal clean(BigDecimal value) {
        var clean = value.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return clean.scale() < 0 ? clean.setScale(0) : clean;
    }

    /** Half-up; what was a half before a division is one after it. */
    static BigDecimal whole(BigDecimal value) {
        return clean(value).setScale(0, RoundingMode.HALF_UP);
    }
}
