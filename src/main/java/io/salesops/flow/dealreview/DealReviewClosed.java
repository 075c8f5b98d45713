package io.salesops.flow.dealreview;

/** The deal was won or lost before its review had ended; whatever still waits for somebody ends. */
public record DealReviewClosed(DealReviewId reviewId) {}
