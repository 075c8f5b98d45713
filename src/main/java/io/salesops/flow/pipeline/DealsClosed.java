package io.salesops.flow.pipeline;

import java.util.Set;

/** These deals were open, and an import closed them; heard in the transaction that does. */
public record DealsClosed(Set<String> won, Set<String> lost) {}
