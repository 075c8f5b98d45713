package io.salesops.flow.adoption;

/** A tool is not wanted any more: what was done for it is undone. */
public record ToolRequestWithdrawn(ToolRequestId requestId) {}
