package io.salesops.flow.insights;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deals of a source went.
 *
 * @param sources all that have deals
 * @param currency of every amount
 * @param dataAsOf when the source's deals were last imported
 */
record PipelineFigures(
        String source,
        List<String> sources,
        String currency,
        @Nullable Instant dataAsOf,
        Outcome overall,
        List<StageCount> stages,
        List<CycleDays> cycleDays,
        List<Quarter> quarters,
        List<Manager> managers,
        List<ManagerQuarter> managerQuarters,
        List<Breach> breaches) {

    /** The result of deals, with the win rate by number; amounts of won deals only. */
    record Outcome(
            long open,
            long closed,
            long won,
            long lost,
            @Nullable BigDecimal winRate,
            BigDecimal wonValue,
            @Nullable BigDecimal meanWonValue,
            @Nullable BigDecimal medianWonValue,
            long wonWithoutRate) {}

    record StageCount(String stage, long opportunities) {}

    /** Days from engaging a client to closing. */
    record CycleDays(
            String outcome, long n, int min, int p25, BigDecimal median, BigDecimal mean, int p75, int p90, int max) {}

    record Quarter(String quarter, long won, long lost, BigDecimal winRate, BigDecimal wonValue) {}

    record Manager(
            @Nullable String managerId,
            @Nullable String manager,
            long opportunities,
            long won,
            long lost,
            long prospecting,
            long qualified,
            @Nullable BigDecimal winRate,
            BigDecimal wonValue,
            @Nullable BigDecimal meanWonValue,
            @Nullable BigDecimal medianWonCycleDays) {}

    /** Won deals that were not approved as they were won. */
    record Breach(String quarter, String kind, long breaches, long explained) {}

    record ManagerQuarter(
            @Nullable String managerId, @Nullable String manager, String quarter, long won, BigDecimal wonValue) {}
}
