package io.salesops.flow.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that one person is to have in one system.
 *
 * @param subject the business key of the case that wants it
 * @param system its id in the settings
 * @param externalId how we find the account again in the other system; ours alone
 * @param dueAt when it is created, or IT is asked to
 */
public record AccountOrder(
        String subject,
        String system,
        String externalId,
        String name,
        String email,
        @Nullable String role,
        Instant dueAt) {}
