package io.salesops.flow.dealreview.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DealReviewWithdrawn;
import io.salesops.flow.dealreview.DealSubmitted;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes deals in, works out what the rules need, and keeps where each review stands. */
@Service
@Transactional
public class DealDesk {

    private final DealReviews reviews;
    private final Deals deals;
    private final DealNeeds needs;
    private final Qualifying qualifying;
    private final Team team;
    private final Assessment assessment;
    private final RoutingRules rules;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealDesk(
            DealReviews reviews,
            Deals deals,
            DealNeeds needs,
            Qualifying qualifying,
            Team team,
            Assessment assessment,
            RoutingRules rules,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.deals = deals;
        this.needs = needs;
        this.qualifying = qualifying;
        this.team = team;
        this.assessment = assessment;
        this.rules = rules;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    public record Submitted(DealReview review, boolean created) {}

    /** Starts a review; the same request again finds the review it started. */
    public Submitted submit(Caller caller, Submission submission) {
        return before(caller, submission).orElseGet(() -> {
            var deal = lock(caller, submission.opportunityId());
            return before(caller, submission).orElseGet(() -> submit(caller, submission, deal));
        });
    }

    private Submitted submit(Caller caller, Submission submission, Deal deal) {
        var review = register(deal, caller, submission.requestId());
        review.fill(submission.digest(), submission.terms(), submission.view());
        if (submission.view() != null) {
            qualifying.answer(deal.opportunityId(), submission.view().meddpicc());
        }
        if (submission.terms() != null) {
            review.assess(submission.terms(), figures(submission.terms(), deal));
        }
        events.publishEvent(new DealSubmitted(review.id(), deal.opportunityId()));
        return new Submitted(review, true);
    }

    private Figures figures(DealTerms terms, Deal deal) {
        try {
            return assessment.figures(terms, deal);
        } catch (InvalidInput e) {
            throw e.within("view");
        }
    }

    /** Registers a review that was started in Tasklist. */
    public DealReview open(Caller caller, String opportunityId, String processInstanceId) {
        var review = register(lock(caller, opportunityId), caller, processInstanceId);
        review.attachTo(processInstanceId);
        return review;
    }

    /** Ties a submitted review to the process that was started for it, and to no other. */
    public Optional<DealReview> attach(DealReviewId id, String processInstanceId) {
        return reviews.findById(id).filter(review -> review.attachTo(processInstanceId));
    }

    /** Every request for a deal waits here for the one before it, so that two at the same moment are one. */
    private Deal lock(Caller caller, String opportunityId) {
        submittable(caller, opportunityId);
        return deals.lock(opportunityId);
    }

    private Deal submittable(Caller caller, String opportunityId) {
        return deals.find(opportunityId)
                .filter(deal -> deal.ownerId().equals(caller.userId()) || caller.isIn(SALES_OPS))
                .orElseThrow(() -> new NotFound("There is no deal '%s' that you can submit.".formatted(opportunityId)));
    }

    private Optional<Submitted> before(Caller caller, Submission submission) {
        var before = reviews.findByRequesterAndRequestId(caller.userId(), submission.requestId());
        if (before.isPresent() && !before.get().wasRequestedBy(submission)) {
            throw new Conflict("The request id '%s' was used for another request.".formatted(submission.requestId()));
        }
        return before.map(review -> new Submitted(review, false));
    }

    private DealReview register(Deal deal, Caller caller, String requestId) {
        if (!deal.open()) {
            throw new InvalidInput("opportunityId", "the deal '%s' is closed".formatted(deal.opportunityId()));
        }
        if (reviews.findByOpportunityIdAndStatus(deal.opportunityId(), Status.OPEN)
                .isPresent()) {
            throw new Conflict("The deal '%s' is already under review.".formatted(deal.opportunityId()));
        }
        assessment.requireRate(deal);
        var manager = team.managerOf(deal.ownerId()).map(TeamMember::userId).orElse(null);
        return reviews.save(new DealReview(
                deal.opportunityId(), deal.ownerId(), manager, caller.userId(), requestId, clock.instant()));
    }

    /** Takes the terms as the seller states them now; what was stated before is gone. */
    public void state(DealReviewId id, DealTerms terms) {
        var review = get(id);
        review.assess(terms, assessment.figures(terms, dealOf(review)));
    }

    public void share(DealReviewId id, SellerView view) {
        var review = get(id);
        review.share(view);
        qualifying.answer(review.opportunityId(), view.meddpicc());
    }

    public void askForException(DealReviewId id, @Nullable String reason) {
        get(id).askForException(reason);
    }

    public Route route(DealReviewId id, RuleAnswers answers) {
        var route = Route.of(answers);
        get(id).take(route);
        return route;
    }

    /**
     * Who would be asked, and why; nothing is stored. The rules are asked in a transaction of their own.
     *
     * @param opportunityId the deal whose source sets prices and the scale of the limits; without one they stand as written
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Route preview(Caller caller, DealTerms terms, @Nullable String opportunityId) {
        var deal = opportunityId == null ? null : submittable(caller, opportunityId);
        return Route.of(rules.ask(assessment.figures(terms, deal), false));
    }

    /** Takes the deal back while its process waits for an answer of the seller. */
    public void takeBack(DealReviewId id) {
        get(id).end(Status.WITHDRAWN, clock.instant());
        needs.drop(id);
    }

    public void withdraw(Caller caller, DealReviewId id) {
        withdraw(reviews.findLockedById(id)
                .filter(review -> maySubmit(review, caller))
                .orElseThrow(() -> new NotFound("There is no such review of yours.")));
    }

    public DealReviewId withdrawReviewOf(Caller caller, String opportunityId) {
        var review = reviews.findLockedByOpportunityIdAndStatus(opportunityId, Status.OPEN)
                .filter(open -> maySubmit(open, caller))
                .orElseThrow(() -> new NotFound(
                        "There is no open review of a deal '%s' that you can withdraw.".formatted(opportunityId)));
        withdraw(review);
        return review.id();
    }

    private void withdraw(DealReview review) {
        if (!review.isOpen()) {
            throw new Conflict("This review has already ended.");
        }
        review.end(Status.WITHDRAWN, clock.instant());
        events.publishEvent(new DealReviewWithdrawn(review.id()));
    }

    /** Whether the caller may ask for the review of the deal, and take it back. */
    public boolean maySubmit(DealReview review, Caller caller) {
        return review.isOwnRequestOf(caller.userId()) || caller.isIn(SALES_OPS);
    }

    /** The last moment at which an answer of the seller counts that is asked for now. */
    public Instant answerBy(DealReviewId id, int workingDays) {
        var region = team.find(get(id).ownerId()).map(TeamMember::region).orElse(null);
        return this.workingDays.after(clock.instant(), workingDays, region);
    }

    /** The review, which nobody else moves on until the transaction ends. */
    public DealReview get(DealReviewId id) {
        return reviews.findLockedById(id).orElseThrow();
    }

    public Deal dealOf(DealReview review) {
        return deals.find(review.opportunityId()).orElseThrow();
    }
}
