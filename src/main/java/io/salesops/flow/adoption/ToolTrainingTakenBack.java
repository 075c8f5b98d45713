package io.salesops.flow.adoption;

/** A training is waited for no more. */
public record ToolTrainingTakenBack(ToolTrainingId trainingId) {}
