package io.salesops.flow.adoption;

/** Nobody has to say any more whether they need the licence. */
public record LicenceReclaimTakenBack(LicenceId licenceId) {}
