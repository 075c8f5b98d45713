package io.salesops.flow.dealreview;

/** The seller took the deal back; whatever still waits for somebody ends. */
public record DealReviewWithdrawn(DealReviewId reviewId) {}
