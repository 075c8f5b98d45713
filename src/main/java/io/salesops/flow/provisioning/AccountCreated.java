package io.salesops.flow.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * An account exists.
 *
 * @param by who created it by hand; null: it was created by itself
 */
public record AccountCreated(
        String subject, String system, @Nullable String by) {}
