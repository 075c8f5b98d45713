package io.salesops.flow.dealreview.process;

/**
 * What the table of limits says about a review.
 *
 * @param answerWorkingDays for how long an answer of the seller is waited for
 */
record ReviewLimits(int answerWorkingDays) {}
