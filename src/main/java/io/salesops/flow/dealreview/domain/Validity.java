package io.salesops.flow.dealreview.domain;

import java.time.Instant;

/**
 * Whether approved terms can still be promised.
 *
 * @param changed whether the source says something else of the open deal since
 */
public record Validity(Instant until, boolean expired, boolean changed) {}
