package io.salesops.flow.adoption;

/** Nobody is to use a tool any more. */
public record ToolRetired(ToolId toolId) {}
