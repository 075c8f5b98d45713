package io.salesops.flow.onboarding.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.team.Role;
import java.time.LocalDate;
import java.util.regex.Pattern;
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

    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[^\\p{C}\\p{Zl}\\p{Zp}]*");

    /** A name is one line with at least one letter, and nothing in it that nobody sees. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    void requireName() {
        if (!isName(name)) {
            throw new InvalidInput("name", "must be one line with at least one letter");
        }
    }
}
