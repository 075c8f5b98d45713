package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the source said of a deal in the moment of its approval. */
record DealAsApproved(
        @Nullable BigDecimal amount,
        String currency,
        @Nullable String product) {

    boolean differsFrom(DealAsApproved other) {
        return !equals(other.atScaleOf(this));
    }

    /** 1 and 1.00 are the same amount. */
    private DealAsApproved atScaleOf(DealAsApproved other) {
        var same = amount != null && other.amount != null && amount.compareTo(other.amount) == 0;
        return same ? new DealAsApproved(other.amount, currency, product) : this;
    }
}
