package io.salesops.flow.dealreview.domain;

import org.jspecify.annotations.Nullable;

/**
 * A request to review a deal.
 *
 * @param requestId the client's own, so that a repeated request is recognised
 * @param digest tells one body from another
 */
public record Submission(
        String opportunityId,
        String requestId,
        String digest,
        @Nullable DealTerms terms,
        @Nullable SellerView view) {}
