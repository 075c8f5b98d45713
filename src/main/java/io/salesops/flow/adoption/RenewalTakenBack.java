package io.salesops.flow.adoption;

/** The renewal of a contract is not decided any more: it changed, or the tool goes. */
public record RenewalTakenBack(ToolId toolId) {}
