package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps approvals through changes of a deal, and says who still has to be asked (domain rule R3). */
@Service
@Transactional
public class ReviewRounds {

    private final DealReviews reviews;
    private final ReviewDecisions decisions;
    private final Clock clock;

    ReviewRounds(DealReviews reviews, ReviewDecisions decisions, Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * How far an approval carries.
     *
     * @param discountPoints by how much the discount may rise above the approved one
     * @param takeOverDays for how long after its end a rejected or withdrawn review hands its approvals on
     */
    public record Limits(BigDecimal discountPoints, int takeOverDays) {

        public static final Limits NONE = new Limits(BigDecimal.ZERO, 0);
    }

    /** Looks at every approval again, now that the deal is routed. */
    public void reconsider(DealReviewId id, Grounds grounds, Limits limits) {
        var review = reviews.findLockedById(id).orElseThrow();
        review.take(grounds);
        if (decisions.findByReviewIdOrderByDecidedAt(id).isEmpty()) {
            takeOver(review, Duration.ofDays(limits.takeOverDays()));
        }
        var reapproval = new Reapproval(limits.discountPoints());
        standing(id).stream()
                .filter(decision -> decision.answer() == Answer.APPROVE)
                .forEach(approval -> approval.rule(ruling(review, approval, reapproval), clock.instant()));
    }

    private static Ruling ruling(DealReview review, ReviewDecision approval, Reapproval reapproval) {
        return review.asks(approval.role())
                ? reapproval.of(
                        approval,
                        review.groundOf(approval.role()),
                        review.figures().orElseThrow(),
                        review.exceptionReason().isPresent())
                : Ruling.of(Verdict.NOT_ASKED);
    }

    private void takeOver(DealReview review, Duration within) {
        before(review)
                .filter(before -> before.handsOver(review, clock.instant().minus(within)))
                .ifPresent(before -> standing(before.id()).stream()
                        .filter(decision -> decision.answer() == Answer.APPROVE)
                        .filter(approval -> !review.isOwnRequestOf(approval.decidedBy()))
                        .map(approval -> approval.takenOverBy(review))
                        .forEach(decisions::save));
    }

    private Optional<DealReview> before(DealReview review) {
        return reviews.findByOpportunityIdInOrderByRequestedAt(List.of(review.opportunityId())).stream()
                .filter(other -> other.status() != Status.OPEN)
                .max(Comparator.comparing(DealReview::requestedAt));
    }

    /** Whom the rules ask and who has not answered yet, or has to answer again. */
    @Transactional(readOnly = true)
    public List<ReviewerRole> toAsk(DealReviewId id) {
        var answered = EnumSet.noneOf(ReviewerRole.class);
        standing(id).forEach(decision -> answered.add(decision.role()));
        return reviews.findById(id).flatMap(DealReview::route).orElseThrow().reviewers().stream()
                .map(Route.Reviewer::role)
                .filter(role -> !answered.contains(role))
                .toList();
    }

    List<ReviewDecision> standing(DealReviewId id) {
        return decisions.findByReviewIdOrderByDecidedAt(id).stream()
                .filter(ReviewDecision::stands)
                .toList();
    }
}
