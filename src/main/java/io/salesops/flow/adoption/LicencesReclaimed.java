package io.salesops.flow.adoption;

/** Everybody who was asked about an idle licence of a tool has answered, or stayed silent. */
public record LicencesReclaimed(ToolId toolId) {}
