package io.salesops.flow.certification;

/** Nobody is trained in a module any more. */
public record ModuleRetired(String module) {}
