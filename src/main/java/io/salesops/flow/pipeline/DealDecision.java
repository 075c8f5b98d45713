package io.salesops.flow.pipeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a review decided.
 *
 * @param decision such as APPROVED or REJECTED
 * @param approvedTerms JSON; none unless approved
 */
public record DealDecision(
        UUID reviewId, String decision, @Nullable String approvedTerms, Instant decidedAt) {}
