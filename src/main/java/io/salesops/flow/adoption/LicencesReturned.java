package io.salesops.flow.adoption;

/** No licence of a tool is on its way back any more. */
public record LicencesReturned(ToolId toolId) {}
