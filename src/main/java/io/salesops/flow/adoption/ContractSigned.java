package io.salesops.flow.adoption;

/** A contract runs: its renewal is decided before it ends. */
public record ContractSigned(ToolId toolId) {}
