package io.salesops.flow.targets;

/** Somebody else leads a seller who contests; heard in the transaction in which that became known. */
public record SellerManagerChanged(SellerTargetId targetId) {}
