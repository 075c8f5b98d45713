package io.salesops.flow.provisioning;

import java.util.UUID;

/** An account that does not exist yet is not wanted any more. */
public record AccountCancelled(UUID orderId) {}
