package io.salesops.flow.dealreview.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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

    /** What was set aside because of worse terms comes too: it is held against the terms of now. */
    private void takeOver(DealReview review, Duration within) {
        lastDecisions(review, clock.instant().minus(within)).stream()
                .collect(toMap(ReviewDecision::role, identity(), (earlier, later) -> later))
                .values()
                .stream()
                .filter(decision -> decision.answer() == Answer.APPROVE && !decision.isTakenBack())
                .filter(approval -> !review.isOwnRequestOf(approval.decidedBy()))
                .map(approval -> approval.takenOverBy(review))
                .forEach(decisions::save);
    }

    /** A review that ended before anybody was asked says nothing; what was decided before it counts. */
    private List<ReviewDecision> lastDecisions(DealReview review, Instant endedAfter) {
        return reviews.findByOpportunityIdInOrderByRequestedAt(List.of(review.opportunityId())).stream()
                .filter(other -> other.status() != Status.OPEN)
                .sorted(Comparator.comparing(DealReview::requestedAt).reversed())
                .takeWhile(before -> before.handsOver(review, endedAfter))
                .map(before -> decisions.findByReviewIdOrderByDecidedAt(before.id()))
                .filter(decided -> !decided.isEmpty())
                .findFirst()
                .orElse(List.of());
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
