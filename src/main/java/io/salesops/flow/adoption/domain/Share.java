package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How adoption counts in per cent. */
final class Share {

    static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 2;

    private Share() {}

    /** Of nobody, none is a part. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.DOWN);
    }
}
