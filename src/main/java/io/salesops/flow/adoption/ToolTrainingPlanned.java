package io.salesops.flow.adoption;

/** Somebody is to be trained in a tool. */
public record ToolTrainingPlanned(ToolTrainingId trainingId) {}
