package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.DealMovements.StageDays;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long a deal has been in its stage, without the time in which a review waited for us.
 *
 * @param limit after how many days it is stale; none: never
 * @param comparedWith how many won deals the limit comes from; 0: from the table
 */
public record Staleness(long days, @Nullable BigDecimal limit, long comparedWith) {

    /** What the table says of a stage. */
    public record Limit(@Nullable Integer staleAfterDays, int wonDealsNeeded) {}

    static Staleness of(long days, StageDays won, Limit limit) {
        if (limit.staleAfterDays() == null) {
            return new Staleness(days, null, 0);
        }
        return won.deals() >= limit.wonDealsNeeded() && won.thirdQuartile() != null
                ? new Staleness(days, won.thirdQuartile(), won.deals())
                : new Staleness(days, BigDecimal.valueOf(limit.staleAfterDays()), 0);
    }

    public boolean stale() {
        return limit != null && BigDecimal.valueOf(days).compareTo(limit) > 0;
    }
}
