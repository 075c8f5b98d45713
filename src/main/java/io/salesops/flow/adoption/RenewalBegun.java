package io.salesops.flow.adoption;

/** The renewal of a contract is prepared from now on. */
public record RenewalBegun(ToolId toolId) {}
