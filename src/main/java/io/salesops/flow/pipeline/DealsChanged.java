package io.salesops.flow.pipeline;

import java.util.Set;

/** Deals of these owners came in or changed; heard in the transaction that changes them. */
public record DealsChanged(Set<String> ownerIds) {}
