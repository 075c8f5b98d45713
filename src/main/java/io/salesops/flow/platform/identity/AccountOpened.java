package io.salesops.flow.platform.identity;

/** Somebody can sign in from now on, once there is a password that they know. */
public record AccountOpened(String userId, String name) {}
