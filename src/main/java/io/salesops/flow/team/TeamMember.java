package io.salesops.flow.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person we work with, as the source of people knows them. */
public record TeamMember(
        String userId,
        String name,
        @Nullable String email,
        Role role,
        @Nullable String teamId,
        @Nullable String managerId,
        String region,
        @Nullable LocalDate employedFrom,
        @Nullable LocalDate employedUntil) {

    /** Whoever leaves is with us on the last day. */
    public boolean isWithUsOn(LocalDate day) {
        return employedUntil == null || !employedUntil.isBefore(day);
    }
}
