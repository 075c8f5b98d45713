package io.salesops.flow.targets;

/** A seller contests a published target; heard in the transaction that files the appeal. */
public record AppealFiled(AppealId appealId, String sellerId) {}
