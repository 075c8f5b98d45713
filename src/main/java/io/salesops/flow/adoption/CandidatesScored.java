package io.salesops.flow.adoption;

/** Every evaluator of a request has answered or stayed silent. */
public record CandidatesScored(ToolRequestId requestId) {}
