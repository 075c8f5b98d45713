package io.salesops.flow.onboarding.domain;

import java.math.BigDecimal;

/** How far a sentence is true, from 1 to 5; the middle one is half way. */
public enum Rating {
    NOT_AT_ALL(0),
    HARDLY(25),
    PARTLY(50),
    MOSTLY(75),
    FULLY(100);

    private final BigDecimal percent;

    Rating(int percent) {
        this.percent = BigDecimal.valueOf(percent);
    }

    BigDecimal percent() {
        return percent;
    }
}
