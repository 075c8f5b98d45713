package io.salesops.flow.provisioning;

import java.util.UUID;

/** Somebody is to have an account in another system. */
public record AccountOrdered(UUID orderId) {}
