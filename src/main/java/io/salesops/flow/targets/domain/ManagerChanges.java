package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.targets.SellerManagerChanged;
import io.salesops.flow.targets.TeamManagerChanged;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps who leads sellers and teams in step with the people, and tells whose open work somebody else has to do. */
@Component
class ManagerChanges {

    private final CycleTeams cycleTeams;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final ApplicationEventPublisher events;

    ManagerChanges(CycleTeams cycleTeams, TeamTargets teams, SellerTargets sellers, ApplicationEventPublisher events) {
        this.cycleTeams = cycleTeams;
        this.teams = teams;
        this.sellers = sellers;
        this.events = events;
    }

    void follow(TargetCycle cycle, List<SellerNow> people) {
        followSellers(cycle, people);
        followTeams(cycle);
    }

    private void followSellers(TargetCycle cycle, List<SellerNow> people) {
        var now = people.stream().collect(toMap(SellerNow::userId, person -> person));
        for (var target : sellers.findByCycleIdAndSellerIdInOrderBySellerId(cycle.id(), now.keySet())) {
            var person = Objects.requireNonNull(now.get(target.sellerId()));
            if (target.ledBy(person.managerId()) && target.isContested()) {
                events.publishEvent(new SellerManagerChanged(target.id()));
            }
        }
    }

    /** A team that all sellers left stays with its manager. */
    private void followTeams(TargetCycle cycle) {
        var managers = cycleTeams.managers(cycle);
        for (var team : teams.findByCycleIdOrderByTeamName(cycle.id())) {
            var manager = managers.getOrDefault(team.teamId(), team.managerId()).orElse(null);
            if (team.ledBy(manager) && team.isAllocating()) {
                events.publishEvent(new TeamManagerChanged(team.id()));
            }
        }
    }
}
