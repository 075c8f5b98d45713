package io.salesops.flow.team;

import java.time.Instant;
import java.util.Optional;

/**
 * Who acts for somebody who is away.
 *
 * @param actingId nobody where the chain of substitutes ends at nobody who may
 * @param until when the first one of that chain is back, and it has to be asked again
 */
public record Substitution(Optional<String> actingId, Instant until) {}
