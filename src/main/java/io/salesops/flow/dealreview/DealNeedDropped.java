package io.salesops.flow.dealreview;

import java.util.UUID;

/** The review ended without the deal, so nobody has to take care of the need any more. */
public record DealNeedDropped(UUID needId) {}
