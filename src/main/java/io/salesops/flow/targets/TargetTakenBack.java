package io.salesops.flow.targets;

/** Nobody has to agree on this target any more, because its cycle was withdrawn or its seller left. */
public record TargetTakenBack(SellerTargetId targetId) {}
