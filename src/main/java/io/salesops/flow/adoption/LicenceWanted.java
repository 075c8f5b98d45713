package io.salesops.flow.adoption;

/** Somebody got a licence back that was taken because it was idle, or gets it soon. */
public record LicenceWanted(LicenceId licenceId) {}
