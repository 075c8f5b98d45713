package io.salesops.flow.adoption.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a tool or a request for one.
 *
 * @param kind what was to be decided, such as CHOICE, BUDGET, PILOT, MEASURE_60, RENEWAL
 * @param decidedBy nobody when nobody answered in time
 * @param processInstanceId where the receipts of the tables are
 */
public record ToolDecision(
        @Nullable UUID requestId,
        @Nullable UUID toolId,
        String kind,
        String decision,
        @Nullable String reason,
        @Nullable String decidedBy,
        Instant decidedAt,
        @Nullable String processInstanceId) {}
