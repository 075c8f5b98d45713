package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetTakenBack;
import io.salesops.flow.targets.TeamTargetLessened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets sellers go who leave before their quarter, and ends what waits for those who have left. */
@Component
class Departures {

    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final TeamTotals totals;
    private final Agreements agreements;
    private final Acknowledgements acknowledgements;
    private final ApplicationEventPublisher events;

    Departures(
            TeamTargets teams,
            SellerTargets sellers,
            TeamTotals totals,
            Agreements agreements,
            Acknowledgements acknowledgements,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.sellers = sellers;
        this.totals = totals;
        this.agreements = agreements;
        this.acknowledgements = acknowledgements;
        this.events = events;
    }

    /** Whoever leaves before the quarter gets no target; what was agreed with the others stays agreed. */
    void release(TargetCycle cycle, SellerNow person) {
        var target = target(cycle, person);
        if (target.status() == SellerTarget.Status.LEFT) {
            return;
        }
        totals.release(cycle, teams.findLockedById(target.teamTargetId()).orElseThrow(), target);
        target.leave();
        events.publishEvent(new TargetTakenBack(target.id()));
        events.publishEvent(new TeamTargetLessened(target.teamTargetId()));
        agreements.count(target.id());
    }

    /** Nobody has to take note of a target who is not with us any more. */
    void takeBack(TargetCycle cycle, SellerNow person) {
        var target = target(cycle, person);
        if (acknowledgements.takeBack(target.id())) {
            events.publishEvent(new TargetTakenBack(target.id()));
        }
    }

    private SellerTarget target(TargetCycle cycle, SellerNow person) {
        return sellers.findByCycleIdAndSellerId(cycle.id(), person.userId()).orElseThrow();
    }
}
