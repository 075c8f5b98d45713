package io.salesops.flow.adoption;

/** The last one of a cohort was trained, or missed the training. */
public record TrainingsSettled(ToolRequestId requestId) {}
