package io.salesops.flow.dealreview;

import java.util.UUID;

/** Somebody is asked to act on a deal; the key tells the deal and what it calls for. */
public record DealNeedsAttention(UUID attentionId, String key, String opportunityId) {}
