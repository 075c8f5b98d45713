package io.salesops.flow.dealreview;

/** The review of a deal was asked for; heard in the same transaction, so that a review exists exactly when a process does. */
public record DealSubmitted(DealReviewId reviewId, String opportunityId) {}
