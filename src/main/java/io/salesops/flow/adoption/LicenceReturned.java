package io.salesops.flow.adoption;

/** A licence is nobody's any more, and its account is gone. */
public record LicenceReturned(LicenceId licenceId) {}
