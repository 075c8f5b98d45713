package io.salesops.flow.dealreview.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.dealreview.domain.DealAction.Situation;
import io.salesops.flow.dealreview.domain.HealthReport.Qualification;
import io.salesops.flow.pipeline.DealMovements;
import io.salesops.flow.pipeline.DealSigns;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Says how deals stand (domain rule R4). Reads in the transaction of whoever asks, if there is one: the rules are asked
 * in one of their own, and pages need not hold two.
 */
@Service
public class DealHealths {

    private final DealMovements movements;
    private final FactsOfDeals facts;
    private final HealthRules rules;

    DealHealths(DealMovements movements, FactsOfDeals facts, HealthRules rules) {
        this.movements = movements;
        this.facts = facts;
        this.rules = rules;
    }

    /** How a deal of the caller's stands, or one of somebody whom the caller leads; some see all. */
    public HealthReport of(Caller caller, String opportunityId) {
        var seesAll = Stream.of(SALES_OPS, LEADERSHIP, ADMINISTRATORS).anyMatch(caller::isIn);
        var deal = seesAll ? movements.of(opportunityId) : movements.of(opportunityId, caller.userId());
        return report(deal.orElseThrow(
                () -> new NotFound("There is no deal '%s', or it is not yours to see.".formatted(opportunityId))));
    }

    public HealthReport of(String opportunityId) {
        return report(movements.of(opportunityId).orElseThrow());
    }

    private HealthReport report(DealSigns deal) {
        return reports(List.of(deal)).get(0);
    }

    List<HealthReport> ofOpenDeals() {
        return reports(movements.ofOpenDeals());
    }

    private List<HealthReport> reports(List<DealSigns> deals) {
        var read = facts.of(deals);
        return rules.ask(
                tables -> read.stream().map(deal -> report(deal, tables)).toList());
    }

    private static HealthReport report(DealFacts facts, HealthRules.Tables tables) {
        var deal = facts.deal();
        var health = DealHealth.of(facts.signs(), tables.healthWeights(deal.stage()), tables);
        var staleness = Staleness.of(facts.daysInStage(), facts.stageDaysOfWonDeals(), tables.stageLimit(deal.stage()));
        var situation = new Situation(
                health.colour(), deal.forecastCategory(), staleness.stale(), facts.nextStepDated(), deal.closePushes());
        var qualification = Qualification.of(facts.meddpicc(), tables.meddpiccWeights(deal.stage()));
        return new HealthReport(
                deal, facts.meddpicc(), health, qualification, staleness, situation, tables.action(situation));
    }

    /** What the rules would say. */
    public record Preview(DealHealth health, Qualification qualification, DealAction action) {}

    /**
     * What the rules say of any signs and answers; nothing is stored.
     *
     * @param situation of which the colour is found out
     */
    public Preview preview(HealthSigns signs, Map<String, Integer> answers, Situation situation) {
        return rules.ask(tables -> {
            var health = DealHealth.of(signs, tables.healthWeights(null), tables);
            return new Preview(
                    health,
                    Qualification.of(Meddpicc.of(answers), tables.meddpiccWeights(null)),
                    tables.action(situation.with(health.colour())));
        });
    }
}
