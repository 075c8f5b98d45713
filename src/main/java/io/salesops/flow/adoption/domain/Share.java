package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How adoption counts in per cent. */
public final class Share {

    static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 6;
    private static final int SHOWN_SCALE = 2;

    private Share() {}

    /** Of nobody, none is a part. What is just below a limit stays below it. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.DOWN);
    }

    /** As people read it; nothing is judged by it. */
    public static BigDecimal shown(BigDecimal percent) {
        return percent.setScale(SHOWN_SCALE, RoundingMode.HALF_UP);
    }
}
