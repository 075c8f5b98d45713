package io.salesops.flow.dealreview.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.dealreview.domain.DealAttention.Answer;
import io.salesops.flow.dealreview.domain.DealAttention.Status;
import io.salesops.flow.pipeline.DealMovements;
import io.salesops.flow.pipeline.DealMovements.StageDays;
import io.salesops.flow.pipeline.DealSigns;
import io.salesops.flow.platform.time.WorkingDays;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of deals: from their source, from the seller, and from how won deals went. */
@Component
class FactsOfDeals {

    private final DealMovements movements;
    private final DealReviews reviews;
    private final DealQualifications qualifications;
    private final DealAttentions attentions;
    private final ReviewWaits waits;
    private final WorkingDays workingDays;
    private final Clock clock;

    FactsOfDeals(
            DealMovements movements,
            DealReviews reviews,
            DealQualifications qualifications,
            DealAttentions attentions,
            ReviewWaits waits,
            WorkingDays workingDays,
            Clock clock) {
        this.movements = movements;
        this.reviews = reviews;
        this.qualifications = qualifications;
        this.attentions = attentions;
        this.waits = waits;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<DealFacts> of(List<DealSigns> deals) {
        var gathering =
                new Gathering(deals.stream().map(DealSigns::opportunityId).toList());
        return deals.stream().map(gathering::factsOf).toList();
    }

    /** Everything about several deals, read at once; what their sources have in common is read once, too. */
    private final class Gathering {

        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Map<String, Integer>> answers;
        private final Map<String, List<DealReview>> reviewsOf;
        private final Map<String, List<DealAttention>> answered;
        private final Map<String, Optional<BigDecimal>> medianDays = new HashMap<>();
        private final Map<List<Object>, StageDays> stageDays = new HashMap<>();

        Gathering(Collection<String> ids) {
            this.answers = qualifications.findByOpportunityIdIn(ids).stream()
                    .collect(toMap(DealQualification::opportunityId, DealQualification::answers));
            this.reviewsOf = reviews.findByOpportunityIdInOrderByRequestedAt(ids).stream()
                    .collect(groupingBy(DealReview::opportunityId));
            this.answered = attentions.findByOpportunityIdInAndStatus(ids, Status.ANSWERED).stream()
                    .collect(groupingBy(DealAttention::opportunityId));
        }

        DealFacts factsOf(DealSigns deal) {
            var meddpicc = Meddpicc.of(answers.getOrDefault(deal.opportunityId(), Map.of()));
            return new DealFacts(
                    deal,
                    signs(deal, meddpicc),
                    meddpicc,
                    daysInStage(deal),
                    stageDays.computeIfAbsent(
                            List.of(deal.source(), deal.stage()),
                            key -> movements.wonDealsIn(deal.source(), deal.stage())),
                    nextSteps(deal).anyMatch(day -> !day.isBefore(today)));
        }

        private HealthSigns signs(DealSigns deal, Meddpicc meddpicc) {
            return new HealthSigns(
                    deal.lastActivityOn() == null ? null : HealthSigns.recency(daysSince(deal.lastActivityOn())),
                    deal.contacts() == null ? null : HealthSigns.contacts(deal.contacts()),
                    meddpicc.playbook().orElse(null),
                    velocity(deal),
                    deal.closesOn() == null ? null : HealthSigns.stability(deal.closePushes()),
                    meddpicc.decisionMaker().orElse(null));
        }

        private @Nullable BigDecimal velocity(DealSigns deal) {
            var begun = deal.begunOn();
            return begun == null
                    ? null
                    : medianDays
                            .computeIfAbsent(deal.source(), movements::medianDaysToWin)
                            .map(median -> HealthSigns.velocity(daysSince(begun), median))
                            .orElse(null);
        }

        private long daysSince(LocalDate day) {
            return ChronoUnit.DAYS.between(day, today);
        }

        private long daysInStage(DealSigns deal) {
            var stage = new StageClock(workingDays.startOf(deal.stageEnteredOn(), null), clock.instant());
            var stopped = reviewsOf.getOrDefault(deal.opportunityId(), List.of()).stream()
                    .map(review -> stage.stoppedBy(
                            review.requestedAt(), review.endedAt().orElse(null), waits.forTheSeller(review.id())))
                    .reduce(Duration.ZERO, Duration::plus);
            return stage.days(stopped);
        }

        /** The days of next steps, as the source and the seller tell them. */
        private Stream<LocalDate> nextSteps(DealSigns deal) {
            var shared = reviewsOf.getOrDefault(deal.opportunityId(), List.of()).stream()
                    .flatMap(review -> review.sellerView().stream())
                    .map(SellerView::nextStepDate);
            var planned = answered.getOrDefault(deal.opportunityId(), List.of()).stream()
                    .flatMap(attention -> attention.answer().stream())
                    .map(Answer::nextStepOn);
            return Stream.of(Stream.ofNullable(deal.nextStepOn()), shared, planned)
                    .flatMap(days -> days)
                    .filter(Objects::nonNull);
        }
    }
}
