package io.salesops.flow.adoption;

/** Somebody asked for a tool outside of Tasklist: its adoption starts. */
public record ToolRequested(ToolRequestId requestId) {}
