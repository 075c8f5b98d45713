package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.targets.TargetCycleId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leadership's word on the numbers of a cycle. */
@Service
@Transactional
public class TargetApproval {

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final CycleFigures figures;

    TargetApproval(TargetCycles cycles, TeamTargets teams, SellerTargets sellers, CycleFigures figures) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.figures = figures;
    }

    /** Who has to look at the numbers once more. */
    public enum Level {
        OPERATIONS,
        TEAM,
        SELLER
    }

    /** Approves the numbers; below the plan only with a reason. */
    public void approve(TargetCycleId id, Caller by, @Nullable String reason) {
        var cycle = undecided(id, by);
        var agreed = figures.totals(id).agreed();
        var plan = cycle.plan().orElseThrow().plan();
        if (agreed.compareTo(plan) < 0 && reason == null) {
            throw new InvalidInput(
                    "belowPlanReason",
                    "the agreed %,.0f stay below the plan of %,.2f: please say why that is right"
                            .formatted(agreed, plan));
        }
        cycle.approve(by.userId(), reason);
    }

    /** Sends back exactly what has to change; everything agreed elsewhere stays agreed. */
    public void sendBack(TargetCycleId id, Caller by, Level level, @Nullable String whom, @Nullable String reason) {
        var cycle = undecided(id, by);
        if (reason == null) {
            throw new InvalidInput("sendBackReason", "please say what has to change");
        }
        switch (level) {
            case OPERATIONS -> cycle.sendBack(reason);
            case TEAM -> team(id, whom).sendBack(reason);
            case SELLER -> seller(id, whom).sendBack(reason);
        }
    }

    private TeamTarget team(TargetCycleId id, @Nullable String teamId) {
        return teams.findByCycleIdAndTeamId(id, String.valueOf(teamId))
                .orElseThrow(() -> new InvalidInput("sendBackTeam", "please choose the team"));
    }

    private SellerTarget seller(TargetCycleId id, @Nullable String sellerId) {
        return sellers.findByCycleIdAndSellerId(id, String.valueOf(sellerId))
                .filter(seller -> seller.status() != SellerTarget.Status.LEFT)
                .orElseThrow(() -> new InvalidInput(
                        "sendBackSeller", "there is no seller '%s' in this cycle".formatted(sellerId)));
    }

    private TargetCycle undecided(TargetCycleId id, Caller by) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        if (!cycle.isOpen()) {
            throw new Conflict("The targets of %s are decided already.".formatted(cycle.quarter()));
        }
        if (cycle.requester().equals(by.userId())
                || sellers.findByCycleIdAndSellerId(id, by.userId()).isPresent()) {
            throw new NotAllowed("Nobody approves a cycle they opened, or with a target of their own.");
        }
        return cycle;
    }

    /** The sellers' own numbers against ours, in percent of ours, for those who gave an answer; 0 when nobody did. */
    @Transactional(readOnly = true)
    public BigDecimal gapPercent(TargetCycleId id) {
        return figures.totals(id).gapPercent();
    }
}
