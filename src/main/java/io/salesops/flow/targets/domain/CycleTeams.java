package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The teams of a cycle: those its sellers belong to, led by whom most of them report to. */
@Component
class CycleTeams {

    /** The team of sellers who belong to none. */
    static final String NO_TEAM = "no-team";

    private final TeamTargets teams;
    private final Team team;

    CycleTeams(TeamTargets teams, Team team) {
        this.teams = teams;
        this.team = team;
    }

    static TeamTarget teamOf(SellerFigures person, Map<String, TeamTarget> teams) {
        return Objects.requireNonNull(teams.get(idOf(person.seller())));
    }

    private static String idOf(TeamMember seller) {
        return Objects.requireNonNullElse(seller.teamId(), NO_TEAM);
    }

    /** The teams by their id, made where there were none. */
    Map<String, TeamTarget> of(TargetCycle cycle, List<SellerFigures> people) {
        var known = teams.findByCycleIdOrderByTeamName(cycle.id()).stream()
                .collect(toMap(TeamTarget::teamId, target -> target));
        var names = team.teamNames();
        membersByTeam(members(people)).forEach((id, members) -> {
            var manager = managerOf(members).orElse(null);
            known.computeIfAbsent(
                            id,
                            teamId -> teams.save(new TeamTarget(
                                    cycle.id(), teamId, names.getOrDefault(teamId, "Without a team"), manager)))
                    .ledBy(manager);
        });
        return known;
    }

    /** Who leads the teams with sellers now, as far as somebody does. */
    Map<String, Optional<String>> managers(TargetCycle cycle) {
        return membersByTeam(team.sellers(cycle.startsOn(), cycle.endsOn()).stream()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, members -> managerOf(members.getValue())));
    }

    private static Stream<TeamMember> members(List<SellerFigures> people) {
        return people.stream().map(SellerFigures::seller);
    }

    private static Map<String, List<TeamMember>> membersByTeam(Stream<TeamMember> sellers) {
        return sellers.collect(groupingBy(CycleTeams::idOf, TreeMap::new, toList()));
    }

    private static Optional<String> managerOf(List<TeamMember> members) {
        return members.stream()
                .map(TeamMember::managerId)
                .filter(Objects::nonNull)
                .collect(groupingBy(id -> id, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    List<Finding> findings(List<SellerFigures> people) {
        var findings = new ArrayList<Finding>();
        var names = team.teamNames();
        var members = membersByTeam(members(people));
        var unled = new TreeSet<String>();
        members.forEach((id, sellers) -> {
            if (managerOf(sellers).isEmpty()) {
                unled.add(names.getOrDefault(id, "without a team"));
            }
        });
        if (!unled.isEmpty()) {
            findings.add(Finding.warning(
                    Finding.TEAM_WITHOUT_MANAGER,
                    "Nobody leads the sellers of %s: sales operations allocate and settle for them."
                            .formatted(String.join(", ", unled))));
        }
        var empty = names.entrySet().stream()
                .filter(name -> !members.containsKey(name.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!empty.isEmpty()) {
            findings.add(Finding.info(
                    Finding.TEAM_WITHOUT_SELLERS,
                    "No seller belongs to %s, so no target does.".formatted(String.join(", ", empty))));
        }
        return findings;
    }
}
