package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets reviewers take back a decision until the review has ended; they are asked again before it does. */
@Service
@Transactional
public class DecisionsTakenBack {

    private final DealReviews reviews;
    private final ReviewRounds rounds;
    private final Dossiers dossiers;
    private final Clock clock;

    DecisionsTakenBack(DealReviews reviews, ReviewRounds rounds, Dossiers dossiers, Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    public void takeBack(Caller caller, DealReviewId id, ReviewerRole role) {
        dossiers.of(caller, id);
        var review = reviews.findLockedById(id).orElseThrow();
        if (!review.isOpen()) {
            throw new Conflict("This review has already ended.");
        }
        requireRounds(review);
        var decision = rounds.standing(id).stream()
                .filter(standing -> standing.role() == role)
                .findFirst()
                .orElseThrow(() -> new NotFound("Nobody has decided as %s.".formatted(role)));
        if (!decision.decidedBy().equals(caller.userId())) {
            throw new NotAllowed("Only whoever gave a decision takes it back.");
        }
        takeBack(decision);
    }

    /** Takes back whatever the caller has decided about the deal. */
    public DealReviewId takeBackAll(Caller caller, String opportunityId) {
        var open = reviews.findLockedByOpportunityIdAndStatus(opportunityId, Status.OPEN);
        var own = open.stream()
                .flatMap(review -> rounds.standing(review.id()).stream())
                .filter(decision -> decision.decidedBy().equals(caller.userId()))
                .toList();
        if (own.isEmpty()) {
            throw new NotFound("There is no open review of a deal '%s' in which a decision of yours stands."
                    .formatted(opportunityId));
        }
        open.ifPresent(DecisionsTakenBack::requireRounds);
        own.forEach(this::takeBack);
        return own.get(0).reviewId();
    }

    private static void requireRounds(DealReview review) {
        if (!review.hasRounds()) {
            throw new Conflict(
                    "This review began when decisions could not be taken back yet. Please withdraw it, and ask"
                            + " for another one.");
        }
    }

    private void takeBack(ReviewDecision decision) {
        decision.rule(Ruling.of(Verdict.TAKEN_BACK), clock.instant());
    }
}
