package io.salesops.flow.provisioning.scim;

import org.jspecify.annotations.Nullable;

/** Who is to have an account. */
public record Person(
        String externalId,
        String name,
        String email,
        @Nullable String role) {}
