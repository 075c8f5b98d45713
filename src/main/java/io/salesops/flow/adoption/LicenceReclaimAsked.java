package io.salesops.flow.adoption;

/** Somebody is asked whether they still need a licence that they do not use. */
public record LicenceReclaimAsked(LicenceId licenceId) {}
