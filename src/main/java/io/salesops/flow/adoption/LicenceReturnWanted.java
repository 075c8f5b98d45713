package io.salesops.flow.adoption;

/** A licence goes back: the account that came with it is removed first. */
public record LicenceReturnWanted(LicenceId licenceId) {}
