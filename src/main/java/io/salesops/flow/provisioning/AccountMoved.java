package io.salesops.flow.provisioning;

import java.time.Instant;
import java.util.UUID;

/** An account that does not exist yet is wanted at another time. */
public record AccountMoved(UUID orderId, Instant dueAt) {}
