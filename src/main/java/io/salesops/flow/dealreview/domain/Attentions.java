package io.salesops.flow.dealreview.domain;

import static java.util.stream.Collectors.groupingBy;

import io.salesops.flow.dealreview.DealAttentionDropped;
import io.salesops.flow.dealreview.DealNeedsAttention;
import io.salesops.flow.dealreview.domain.DealAction.Kind;
import io.salesops.flow.dealreview.domain.DealAttention.Answer;
import io.salesops.flow.dealreview.domain.DealAttention.OwnerDecision;
import io.salesops.flow.dealreview.domain.DealAttention.Status;
import io.salesops.flow.dealreview.domain.HealthRules.Attention;
import io.salesops.flow.pipeline.DealMovements;
import io.salesops.flow.pipeline.DealSigns;
import io.salesops.flow.pipeline.DealsClosed;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to act on deals that need it, one deal and action at a time, and keeps what they decide. */
@Service
@Transactional
public class Attentions {

    private final DealAttentions attentions;
    private final DealHealths healths;
    private final HealthRules rules;
    private final DealMovements movements;
    private final Qualifying qualifying;
    private final Team team;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attentions(
            DealAttentions attentions,
            DealHealths healths,
            HealthRules rules,
            DealMovements movements,
            Qualifying qualifying,
            Team team,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attentions = attentions;
        this.healths = healths;
        this.rules = rules;
        this.movements = movements;
        this.qualifying = qualifying;
        this.team = team;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** How many open deals were looked at, and for how many of them somebody is asked now. */
    public record Look(int deals, int asked) {}

    private record Limited(HealthReport report, Attention attention) {}

    /** Looks at every open deal; one look waits for another, so that nobody is asked twice. */
    public Look lookAtTheDeals() {
        attentions.lockLook();
        var reports = healths.ofOpenDeals();
        var wanted = wanted(reports);
        var before = attentions
                .findByOpportunityIdInOrderByAskedAt(wanted.stream()
                        .map(limited -> limited.report().deal().opportunityId())
                        .toList())
                .stream()
                .collect(groupingBy(DealAttention::key));
        var asked = wanted.stream()
                .filter(limited -> !rests(limited, before.getOrDefault(key(limited.report()), List.of())))
                .toList();
        asked.forEach(limited -> ask(limited.report()));
        return new Look(reports.size(), asked.size());
    }

    private List<Limited> wanted(List<HealthReport> reports) {
        return rules.ask(tables -> reports.stream()
                .filter(report -> report.action().action() != Kind.NONE)
                .map(report -> new Limited(report, tables.attention(report)))
                .filter(limited -> limited.attention().asked())
                .toList());
    }

    /** Whether it is still asked, or was answered a short while ago and nothing has changed since. */
    private boolean rests(Limited limited, List<DealAttention> before) {
        var facts = factsOf(limited.report().deal());
        return before.stream()
                .anyMatch(earlier -> earlier.isOpen()
                        || (earlier.saw(facts) && clock.instant().isBefore(quietUntil(earlier, limited))));
    }

    private Instant quietUntil(DealAttention earlier, Limited limited) {
        var answered = earlier.answeredAt();
        return answered == null
                ? Instant.MIN
                : workingDays.after(
                        answered,
                        limited.attention().quietWorkingDays(),
                        regionOf(limited.report().deal().ownerId()));
    }

    private void ask(HealthReport report) {
        var attention = attentions.save(
                new DealAttention(report.deal().opportunityId(), report.action().action(), clock.instant()));
        events.publishEvent(new DealNeedsAttention(attention.id(), attention.key(), attention.opportunityId()));
    }

    private static String key(HealthReport report) {
        return DealAttention.key(report.deal().opportunityId(), report.action().action());
    }

    /** What would be a reason to ask again. */
    private String factsOf(DealSigns deal) {
        return String.join(
                " ",
                deal.stage().name(),
                deal.ownerId(),
                String.valueOf(deal.forecastCategory()),
                String.valueOf(deal.closesOn()),
                String.valueOf(deal.nextStepOn()),
                Meddpicc.of(qualifying.answersOf(deal.opportunityId()))
                        .answers()
                        .toString());
    }

    /** Writes down what was decided; what else has to be asked is the process's to say. */
    public void answer(UUID attentionId, Answer answer, Map<String, Integer> qualification, String by) {
        var attention = attentions.findById(attentionId).orElseThrow();
        qualifying.answer(attention.opportunityId(), qualification);
        attention.answer(answer, by, clock.instant(), factsNow(attention));
    }

    /** What the manager says to another owner, who was proposed; the source of the deal says who it is. */
    public void decideOnTheOwner(UUID attentionId, boolean changes, String words, String by) {
        attentions
                .findById(attentionId)
                .orElseThrow()
                .decideOnTheOwner(new OwnerDecision(changes, words, by, clock.instant()));
    }

    private String factsNow(DealAttention attention) {
        return factsOf(movements.of(attention.opportunityId()).orElseThrow());
    }

    /** What was asked about a deal so far, for whoever may see the deal. */
    @Transactional(readOnly = true)
    public List<DealAttention> of(HealthReport report) {
        return attentions.findByOpportunityIdInOrderByAskedAt(
                List.of(report.deal().opportunityId()));
    }

    @EventListener
    void hear(DealsClosed closed) {
        var ids = Stream.concat(closed.won().stream(), closed.lost().stream()).toList();
        attentions.findByOpportunityIdInAndStatus(ids, Status.OPEN).forEach(attention -> {
            attention.drop();
            events.publishEvent(new DealAttentionDropped(attention.key()));
        });
    }

    /** Until when somebody has to act who is asked now. */
    @Transactional(readOnly = true)
    public Instant due(int days, String ownerId) {
        return workingDays.after(clock.instant(), days, regionOf(ownerId));
    }

    @Transactional(readOnly = true)
    public @Nullable String managerOf(String ownerId) {
        return team.managerOf(ownerId).map(TeamMember::userId).orElse(null);
    }

    private @Nullable String regionOf(String userId) {
        return team.find(userId).map(TeamMember::region).orElse(null);
    }
}
