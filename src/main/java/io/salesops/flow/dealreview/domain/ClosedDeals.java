package io.salesops.flow.dealreview.domain;

import static io.salesops.flow.dealreview.domain.ReviewDecision.Answer.APPROVE;

import io.salesops.flow.dealreview.DealClosed;
import io.salesops.flow.dealreview.DealReviewClosed;
import io.salesops.flow.dealreview.domain.DealBreach.Explanation;
import io.salesops.flow.dealreview.domain.DealBreach.Kind;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.pipeline.DealsClosed;
import io.salesops.flow.pipeline.Stage;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds deals that were closed against what was approved (domain rule R3, closed meanwhile). */
@Service
@Transactional
public class ClosedDeals {

    private final DealReviews reviews;
    private final DealBreaches breaches;
    private final DealNeeds needs;
    private final ReviewRounds rounds;
    private final WonTerms wonTerms;
    private final Deals deals;
    private final Team team;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosedDeals(
            DealReviews reviews,
            DealBreaches breaches,
            DealNeeds needs,
            ReviewRounds rounds,
            WonTerms wonTerms,
            Deals deals,
            Team team,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.breaches = breaches;
        this.needs = needs;
        this.rounds = rounds;
        this.wonTerms = wonTerms;
        this.deals = deals;
        this.team = team;
        this.events = events;
        this.clock = clock;
    }

    /** A won deal is looked at in any case, a lost one only where it was ever reviewed. */
    @EventListener
    void hear(DealsClosed closed) {
        closed.won().forEach(this::tell);
        closed.lost().stream()
                .filter(id -> !pastReviews(id).reviews().isEmpty())
                .forEach(this::tell);
    }

    private void tell(String opportunityId) {
        events.publishEvent(new DealClosed(UUID.randomUUID(), opportunityId));
    }

    /** Ends the review that still runs and the needs of all reviews: nobody has to be asked any more. */
    public Deal close(String opportunityId) {
        var deal = deals.find(opportunityId).orElseThrow();
        reviews.findLockedByOpportunityIdAndStatus(opportunityId, Status.OPEN).ifPresent(review -> {
            review.end(deal.stage() == Stage.WON ? Status.DEAL_WON : Status.DEAL_LOST, clock.instant());
            events.publishEvent(new DealReviewClosed(review.id()));
        });
        pastReviews(opportunityId).reviews().forEach(review -> needs.drop(review.id()));
        return deal;
    }

    /** What the rules are asked about a won deal. */
    @Transactional(readOnly = true)
    public Figures wonTermsOf(Deal deal) {
        return wonTermsOf(deal, pastReviews(deal.opportunityId()));
    }

    private Figures wonTermsOf(Deal deal, PastReviews past) {
        return past.wonOn().map(review -> wonTerms.of(deal, review)).orElseGet(() -> wonTerms.of(deal));
    }

    /** Whether the terms that the deal was won on were asked for as an exception. */
    @Transactional(readOnly = true)
    public boolean wonAsException(Deal deal) {
        return pastReviews(deal.opportunityId())
                .wonOn()
                .flatMap(DealReview::exceptionReason)
                .isPresent();
    }

    /**
     * Holds a won deal against its approval.
     *
     * @param route whom the rules ask about the terms it was won on
     * @return what is wrong, if anything is
     */
    public Optional<DealBreach> compare(UUID closingId, String opportunityId, Route route, BigDecimal discountPoints) {
        var deal = deals.find(opportunityId).orElseThrow();
        var past = pastReviews(opportunityId);
        var won = wonTermsOf(deal, past);
        return breachOf(past, won, route, new Reapproval(discountPoints))
                .map(kind -> breaches.save(new DealBreach(closingId, opportunityId, kind, past, won, clock.instant())));
    }

    private Optional<Kind> breachOf(PastReviews past, Figures won, Route route, Reapproval reapproval) {
        if (past.wonUnderReview()) {
            return Optional.of(Kind.UNDER_REVIEW);
        }
        var approved = past.approved();
        if (approved.isEmpty()) {
            return route.outcome() == Route.Result.AUTOMATIC ? Optional.empty() : Optional.of(Kind.UNREVIEWED);
        }
        return holds(approved.get(), won, route, reapproval) ? Optional.empty() : Optional.of(Kind.WORSE_TERMS);
    }

    /** Terms stay as approved, or whoever would be asked about the new ones has approved what covers them. */
    private boolean holds(DealReview review, Figures won, Route route, Reapproval reapproval) {
        var asApproved = review.figures().filter(won::equals).isPresent();
        var covered = route.acceptable()
                && route.reviewers().stream().allMatch(reviewer -> isCovered(review, reviewer.role(), won, reapproval));
        return asApproved || covered;
    }

    private boolean isCovered(DealReview review, ReviewerRole role, Figures won, Reapproval reapproval) {
        return rounds.standing(review.id()).stream()
                .filter(decision -> decision.role() == role && decision.answer() == APPROVE)
                .anyMatch(approval -> reapproval
                        .of(
                                approval,
                                review.groundOf(role),
                                won,
                                review.exceptionReason().isPresent())
                        .kept());
    }

    private PastReviews pastReviews(String opportunityId) {
        return new PastReviews(reviews.findByOpportunityIdInOrderByRequestedAt(List.of(opportunityId)));
    }

    /** The breaches that were found last. */
    @Transactional(readOnly = true)
    public List<DealBreach> breaches() {
        return breaches.findTop200ByOrderByFoundAtDesc();
    }

    /** Who answers for the deal towards leadership. */
    @Transactional(readOnly = true)
    public Optional<String> managerOf(DealBreach breach) {
        return deals.find(breach.opportunityId())
                .flatMap(deal -> team.managerOf(deal.ownerId()))
                .map(TeamMember::userId);
    }

    public void explain(UUID closingId, String whatHappened, String whatIsDone, String by) {
        breaches.findById(closingId)
                .orElseThrow()
                .explain(new Explanation(whatHappened, whatIsDone, by, clock.instant()));
    }
}
