package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.domain.NewHire.Place;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the team, the manager and the region that a request names. */
@Component
class HirePlaces {

    private final Team team;
    private final WorkingDays workingDays;
    private final String defaultRegion;

    HirePlaces(Team team, WorkingDays workingDays, @Value("${salesops.default-region}") String defaultRegion) {
        this.team = team;
        this.workingDays = workingDays;
        this.defaultRegion = defaultRegion;
    }

    Place of(HireRequest request) {
        var errors = new ArrayList<FieldError>();
        var place = new Place(
                teamOf(request.team(), errors),
                managerOf(request.managerId(), request.startDate(), errors),
                regionOf(request.region(), errors));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return place;
    }

    String manager(String managerId, LocalDate startDate) {
        var errors = new ArrayList<FieldError>();
        var found = managerOf(managerId, startDate, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return Objects.requireNonNull(found);
    }

    /** The region of that name; the default one where none is told. */
    String region(@Nullable String name) {
        var errors = new ArrayList<FieldError>();
        var found = regionOf(name, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return found;
    }

    private @Nullable String teamOf(@Nullable String idOrName, List<FieldError> errors) {
        if (idOrName == null) {
            return null;
        }
        var found = team.teamNames().entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(idOrName) || entry.getValue().equalsIgnoreCase(idOrName))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError("team", "there is no team '%s'".formatted(idOrName)));
        }
        return found.map(entry -> entry.getKey()).orElse(null);
    }

    private @Nullable String managerOf(@Nullable String managerId, LocalDate startDate, List<FieldError> errors) {
        if (managerId == null) {
            return null;
        }
        if (team.find(managerId).filter(member -> member.isWithUsOn(startDate)).isEmpty()) {
            errors.add(new FieldError("managerId", "nobody with the id '%s' works with us".formatted(managerId)));
        }
        return managerId;
    }

    private String regionOf(@Nullable String name, List<FieldError> errors) {
        var region = Optional.ofNullable(name).orElse(defaultRegion);
        if (!workingDays.regions().contains(region)) {
            errors.add(new FieldError(
                    "region",
                    "'%s' is none of the regions %s"
                            .formatted(
                                    region,
                                    workingDays.regions().stream().sorted().toList())));
        }
        return region;
    }
}
