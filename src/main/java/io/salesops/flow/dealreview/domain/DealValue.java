package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A value of a deal that the rule of a reviewer can test. */
public enum DealValue {
    DISCOUNT,
    ACV,
    ARR,
    MARGIN,
    PAYMENT_TERMS,
    BILLING,
    NON_STANDARD_CLAUSE,
    DATA_ADDENDUM;

    boolean isWorse(Figures was, Figures now) {
        return switch (this) {
            case DISCOUNT -> now.discountPercent().compareTo(was.discountPercent()) > 0;
            case ACV -> now.acv().compareTo(was.acv()) > 0;
            case ARR -> now.arr().compareTo(was.arr()) > 0;
            case MARGIN -> rounded(now.marginPercent()).compareTo(rounded(was.marginPercent())) < 0;
            case PAYMENT_TERMS -> now.paymentTermsDays() > was.paymentTermsDays();
            case BILLING -> was.billing() == Billing.YEARLY && now.billing() != Billing.YEARLY;
            case NON_STANDARD_CLAUSE -> now.nonStandardClause() && !was.nonStandardClause();
            case DATA_ADDENDUM -> now.dataAddendum() && !was.dataAddendum();
        };
    }

    /** A form shows a computed margin with two decimals and sends it back so: that makes no deal worse. */
    private static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }
}
