package io.salesops.flow.adoption;

/** Too few people use a tool: whether it is retired is to be decided. */
public record RetirementAdvised(ToolId toolId) {}
