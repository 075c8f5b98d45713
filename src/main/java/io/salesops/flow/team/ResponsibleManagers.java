package io.salesops.flow.team;

import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.salesops.flow.platform.steps.Holder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who acts as somebody's manager: the manager, whoever leads that manager, or a group. */
@Component
public class ResponsibleManagers {

    private final Team team;
    private final Clock clock;

    ResponsibleManagers(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    /** Whoever of the line of managers works at the moment, and is not the one concerned. */
    public Holder of(@Nullable String managerId, String concerned, String fallbackGroup) {
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
        return new Holder(null, fallbackGroup);
    }

    /** Whose work is somebody's at the moment: the own, and that of the managers whom the person replaces. */
    public Set<String> represented(String userId) {
        return Stream.concat(
                        Stream.of(userId),
                        team.replaceableBy(userId, clock.instant(), LocalDate.now(clock)).stream()
                                .filter(manager -> userId.equals(
                                        of(manager, "", SALES_MANAGERS).userId())))
                .collect(toUnmodifiableSet());
    }

    /** A manager and whoever leads that one, with all who act for one of them at the moment. */
    public Set<String> lineAbove(String managerId) {
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
