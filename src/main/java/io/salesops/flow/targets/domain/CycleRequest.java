package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.FiscalQuarter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for when they open a cycle.
 *
 * @param requestId the same request again finds the cycle it opened
 * @param digest of all that was sent; null for what cannot be repeated
 */
public record CycleRequest(
        String requestId,
        @Nullable String digest,
        FiscalQuarter quarter,
        BigDecimal growthPercent,
        BigDecimal overAssignmentPercent,
        @Nullable String objective,
        @Nullable String marketNote,
        Deadlines deadlines) {}
