package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.WavePlan.Row;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Waves follow each other without gaps, with every team in one of them only; rows count from 1, as people read them. */
@Component
class WavePlanCheck {

    private final Team team;
    private final Clock clock;

    WavePlanCheck(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    void accept(WavePlan plan) {
        var errors = new ArrayList<FieldError>();
        stranger(plan.sponsor()).ifPresent(reason -> errors.add(new FieldError("sponsor", reason)));
        gap(plan.rows()).ifPresent(reason -> errors.add(new FieldError("waves", reason)));
        located("team", plan.rows(), teams()).forEach(errors::add);
        located("goLive", plan.rows(), days(plan.rows())).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Stream<FieldError> located(String field, List<Row> rows, Function<Row, Optional<String>> refusal) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(index -> refusal
                        .apply(rows.get(index))
                        .map(reason -> new FieldError("waves[%d].%s".formatted(index + 1, field), reason))
                        .stream());
    }

    private Optional<String> stranger(String userId) {
        var today = today();
        var isWithUs = team.find(userId)
                .filter(person -> Optional.ofNullable(person.employedUntil())
                        .map(last -> !last.isBefore(today))
                        .orElse(true))
                .isPresent();
        return isWithUs ? Optional.empty() : Optional.of("nobody with the id '%s' works with us".formatted(userId));
    }

    private static Optional<String> gap(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.of("must name at least one team");
        }
        var numbers = rows.stream().map(Row::wave).distinct().sorted().toList();
        return IntStream.range(0, numbers.size())
                .filter(index -> numbers.get(index) != index + 1)
                .mapToObj(index -> "there is a wave %d, but no wave %d".formatted(numbers.get(index), index + 1))
                .findFirst();
    }

    private Function<Row, Optional<String>> teams() {
        var named = new HashSet<String>();
        var known = team.teamNames().keySet();
        return row -> {
            if (!known.contains(row.team())) {
                return Optional.of("there is no team '%s'".formatted(row.team()));
            }
            if (!named.add(row.team())) {
                return Optional.of("'%s' is in a wave already".formatted(row.team()));
            }
            return team.inTeam(row.team(), today()).isEmpty()
                    ? Optional.of("'%s' has nobody in it".formatted(row.team()))
                    : Optional.empty();
        };
    }

    private Function<Row, Optional<String>> days(List<Row> rows) {
        var first = new TreeMap<Integer, LocalDate>();
        rows.forEach(row -> first.putIfAbsent(row.wave(), row.goLive()));
        return row -> {
            if (row.goLive().isBefore(today())) {
                return Optional.of("must not be in the past");
            }
            if (!row.goLive().equals(first.get(row.wave()))) {
                return Optional.of(
                        "must be %s, as for the rest of wave %d".formatted(first.get(row.wave()), row.wave()));
            }
            return Optional.ofNullable(first.lowerEntry(row.wave()))
                    .filter(before -> !row.goLive().isAfter(before.getValue()))
                    .map(before ->
                            "must be after %s, when wave %d goes live".formatted(before.getValue(), before.getKey()));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
