package io.salesops.flow.adoption;

/** The last one of those who were asked has answered, or stays silent. */
public record SurveysSettled(ToolRequestId requestId) {}
