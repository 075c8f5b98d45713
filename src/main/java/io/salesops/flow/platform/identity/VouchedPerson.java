package io.salesops.flow.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a provider of identities vouches.
 *
 * @param subject the provider and its own id of the person, which is never given to anybody else
 * @param user the name at sign-in, or the e-mail address
 * @param groups those of ours that the provider says
 */
public record VouchedPerson(
        String subject,
        String user,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Set<String> groups) {}
