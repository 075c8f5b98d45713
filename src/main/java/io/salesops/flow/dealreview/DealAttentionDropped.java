package io.salesops.flow.dealreview;

/** Nobody has to act on the deal any more: it is closed. */
public record DealAttentionDropped(String key) {}
