package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What the rules test. Amounts are a year, in the reporting currency; percentages 0–100.
 *
 * @param limitScale by which the approval limits of the deal's source are multiplied
 * @param declared names of the figures that the seller stated and nothing confirms
 * @param standard names of the terms that nobody stated, so that our standard ones hold
 */
public record Figures(
        BigDecimal discountPercent,
        BigDecimal acv,
        BigDecimal arr,
        String currency,
        int paymentTermsDays,
        Billing billing,
        BigDecimal marginPercent,
        boolean nonStandardClause,
        boolean dataAddendum,
        BigDecimal limitScale,
        Set<String> declared,
        Set<String> standard) {

    /** The same terms at another price. */
    Figures with(BigDecimal otherDiscount, BigDecimal otherMargin, BigDecimal otherAcv, BigDecimal otherArr) {
        return new Figures(
                otherDiscount,
                otherAcv,
                otherArr,
                currency,
                paymentTermsDays,
                billing,
                otherMargin,
                nonStandardClause,
                dataAddendum,
                limitScale,
                declared,
                standard);
    }
}
