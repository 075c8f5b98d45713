package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.domain.TargetCourse.Place;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A seller with a target, as the source of people knows them now. */
record SellerNow(
        String userId,
        String name,
        @Nullable String managerId,
        @Nullable String teamId,
        @Nullable String teamName,
        String region,
        @Nullable LocalDate employedUntil) {

    Place place(String withoutTeam) {
        return new Place(
                Objects.requireNonNullElse(teamId, CycleTeams.NO_TEAM),
                Objects.requireNonNullElse(teamName, withoutTeam),
                region);
    }

    /** The last day that counts in the quarter. */
    LocalDate lastDay(TargetCycle cycle) {
        return employedUntil == null || employedUntil.isAfter(cycle.endsOn()) ? cycle.endsOn() : employedUntil;
    }

    /** Somebody whose last day lies before the quarter. */
    boolean leavesBefore(TargetCycle cycle) {
        return lastDay(cycle).isBefore(cycle.startsOn());
    }

    boolean hasLeftBy(LocalDate day) {
        return employedUntil != null && employedUntil.isBefore(day);
    }
}
