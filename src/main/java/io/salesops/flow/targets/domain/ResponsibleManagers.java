package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who works on a team's or a seller's number: the manager, whoever leads that manager, or sales operations. */
@Component
public class ResponsibleManagers {

    private final Team team;
    private final Clock clock;

    ResponsibleManagers(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    /** A person, or whoever of a group takes it. */
    public record Holder(@Nullable String userId, @Nullable String group) {

        /** As candidates of a task. */
        public List<String> groups() {
            return group == null ? List.of() : List.of(group);
        }
    }

    /** Whoever of the line of managers works at the moment, and is not the one concerned. */
    public Holder of(@Nullable String managerId, String concerned) {
        var asked = new HashSet<String>();
        var next = Optional.ofNullable(managerId).flatMap(team::find);
        while (next.isPresent() && asked.add(next.get().userId())) {
            var acting = Optional.of(next.get())
                    .filter(this::isWithUs)
                    .flatMap(manager -> team.actingFor(manager.userId(), SALES_MANAGERS, concerned, clock.instant()));
            if (acting.isPresent()) {
                return new Holder(acting.get(), null);
            }
            next = Optional.ofNullable(next.get().managerId()).flatMap(team::find);
        }
        return new Holder(null, SALES_OPS);
    }

    /** Whose work is somebody's at the moment: the own, and that of the managers whom the person replaces. */
    Set<String> represented(String userId) {
        return Stream.concat(
                        Stream.of(userId),
                        team.replaceableBy(userId, clock.instant(), LocalDate.now(clock)).stream()
                                .filter(manager -> userId.equals(of(manager, "").userId())))
                .collect(toUnmodifiableSet());
    }

    /** A manager and whoever leads that one, with all who act for one of them at the moment. */
    Set<String> lineAbove(String managerId) {
        var line = new LinkedHashSet<String>();
        var next = team.find(managerId);
        while (next.isPresent() && line.add(next.get().userId())) {
            next = Optional.ofNullable(next.get().managerId()).flatMap(team::find);
        }
        var acting = line.stream()
                .flatMap(manager -> team.actingFor(manager, SALES_MANAGERS, "", clock.instant()).stream())
                .toList();
        line.addAll(acting);
        return line;
    }

    private boolean isWithUs(TeamMember member) {
        return member.employedUntil() == null || !member.employedUntil().isBefore(LocalDate.now(clock));
    }
}
