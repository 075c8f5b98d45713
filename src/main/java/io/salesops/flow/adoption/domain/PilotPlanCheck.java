package io.salesops.flow.adoption.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A pilot has an owner, a cohort and an end, or it is none; rows count from 1, as people read them. */
@Component
class PilotPlanCheck {

    private static final int SMALLEST_COHORT = 2;

    private final Team team;
    private final Clock clock;

    PilotPlanCheck(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    void accept(PilotPlan plan) {
        var errors = new ArrayList<FieldError>();
        stranger(plan.owner()).ifPresent(reason -> errors.add(new FieldError("pilotOwner", reason)));
        cohort(plan.cohort()).forEach(errors::add);
        if (!plan.endsOn().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("endDate", "must be after today"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private Stream<FieldError> cohort(List<String> cohort) {
        var named = new HashSet<String>();
        var ofPeople = IntStream.range(0, cohort.size())
                .boxed()
                .flatMap(index -> refusal(cohort.get(index), named.add(cohort.get(index)))
                        .map(reason -> new FieldError("cohort[%d].person".formatted(index + 1), reason))
                        .stream())
                .toList();
        return named.size() < SMALLEST_COHORT
                ? Stream.concat(
                        Stream.of(new FieldError("cohort", "must name at least %d people".formatted(SMALLEST_COHORT))),
                        ofPeople.stream())
                : ofPeople.stream();
    }

    private Optional<String> refusal(String userId, boolean isNamedFirst) {
        return isNamedFirst ? stranger(userId) : Optional.of("'%s' is named twice".formatted(userId));
    }

    private Optional<String> stranger(String userId) {
        var today = LocalDate.now(clock);
        var isWithUs = team.find(userId)
                .filter(person -> Optional.ofNullable(person.employedUntil())
                        .map(last -> !last.isBefore(today))
                        .orElse(true))
                .isPresent();
        return isWithUs ? Optional.empty() : Optional.of("nobody with the id '%s' works with us".formatted(userId));
    }
}
