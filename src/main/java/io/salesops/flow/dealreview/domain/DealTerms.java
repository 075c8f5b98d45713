package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the seller says of a deal's terms; absent is what the seller left out. Percentages are 0–100, amounts a year in
 * {@code currency}.
 */
public record DealTerms(
        @Nullable BigDecimal largestLineDiscountPercent,
        @Nullable BigDecimal acv,
        @Nullable BigDecimal arr,
        @Nullable String currency,
        @Nullable Integer paymentTermsDays,
        @Nullable Billing billing,
        @Nullable BigDecimal marginPercent,
        boolean nonStandardClause,
        boolean dataAddendum,
        List<QuoteLine> lines) {

    /** A line of the quote; {@code netUnitPrice} is what the client pays for a piece, in the currency of the terms. */
    public record QuoteLine(String product, int quantity, BigDecimal netUnitPrice) {}
}
