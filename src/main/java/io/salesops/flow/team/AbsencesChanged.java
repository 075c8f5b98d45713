package io.salesops.flow.team;

/** Somebody will be away, or is back earlier than noted. */
public record AbsencesChanged(String userId) {}
