package io.salesops.flow.onboarding.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.Names;
import io.salesops.flow.team.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a new hire when the offer was accepted.
 *
 * @param requestId the same id twice is one request
 * @param digest tells the same request from another one with its id; none where the id cannot come again
 * @param team the id or the name of the team
 * @param region the default region where none is told
 */
public record HireRequest(
        String requestId,
        @Nullable String digest,
        String name,
        String email,
        Role role,
        @Nullable String team,
        @Nullable String managerId,
        @Nullable String region,
        LocalDate startDate) {

    void requireName() {
        if (!Names.isName(name)) {
            throw new InvalidInput("name", "must be one line with at least one letter");
        }
    }
}
