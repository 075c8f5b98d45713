package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.salesops.flow.targets.TeamTargetId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Keeps what a team has to bring, and what is left of the pool, in step with the numbers of its sellers. */
@Component
class TeamTotals {

    private final TeamTargets teams;

    TeamTotals(TeamTargets teams) {
        this.teams = teams;
    }

    /**
     * Teams that have to bring something else are asked again.
     *
     * @param sellers all of the cycle
     */
    void addUp(TargetCycle cycle, List<SellerTarget> sellers) {
        addUp(cycle, sellers, TeamTarget::total);
    }

    /**
     * Nobody is asked again about what they settled themselves.
     *
     * @param sellers all of the cycle
     */
    void follow(TargetCycle cycle, List<SellerTarget> sellers) {
        addUp(cycle, sellers, TeamTarget::follow);
    }

    private void addUp(TargetCycle cycle, List<SellerTarget> sellers, BiConsumer<TeamTarget, BigDecimal> takeOver) {
        Map<TeamTargetId, BigDecimal> byTeam = sellers.stream()
                .collect(groupingBy(
                        SellerTarget::teamTargetId, reducing(BigDecimal.ZERO, SellerTarget::amount, BigDecimal::add)));
        teams.findByCycleIdOrderByTeamName(cycle.id())
                .forEach(team -> takeOver.accept(team, byTeam.getOrDefault(team.id(), BigDecimal.ZERO)));
        cycle.assign(byTeam.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Takes a seller's number off the team and the pool; the others keep what they have, and are not asked again. */
    void release(TargetCycle cycle, TeamTarget team, SellerTarget seller) {
        team.bringLess(seller.amount());
        cycle.assign(cycle.pool().subtract(cycle.unassigned()).subtract(seller.amount()));
    }
}
