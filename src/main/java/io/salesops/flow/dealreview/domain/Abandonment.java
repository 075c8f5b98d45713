package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.Words;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a review whose seller stayed silent, and tells everybody who had to do with it. */
@Service
@Transactional
public class Abandonment {

    private final DealReviews reviews;
    private final ReviewDecisions decisions;
    private final DealNeeds needs;
    private final Deals deals;
    private final Notifications notifications;
    private final Clock clock;

    Abandonment(
            DealReviews reviews,
            ReviewDecisions decisions,
            DealNeeds needs,
            Deals deals,
            Notifications notifications,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.needs = needs;
        this.deals = deals;
        this.notifications = notifications;
        this.clock = clock;
    }

    public void abandon(DealReviewId id) {
        var review = reviews.findLockedById(id).orElseThrow();
        review.end(Status.ABANDONED, clock.instant());
        needs.drop(id);
        var deal = deals.find(review.opportunityId()).orElseThrow().name();
        notifications.tell(concerned(review), (person, words) -> notice(review, deal, person, words));
    }

    private List<String> concerned(DealReview review) {
        var asked =
                decisions.findByReviewIdOrderByDecidedAt(review.id()).stream().map(ReviewDecision::decidedBy);
        return Stream.concat(Stream.of(review.ownerId(), review.requester()), asked)
                .distinct()
                .toList();
    }

    private static Notice notice(DealReview review, String deal, String person, Words words) {
        return new Notice(
                person,
                "deal-abandoned:%s:%s".formatted(review.id(), person),
                words.of("deal-review.notice.abandoned.subject", deal),
                words.of("deal-review.notice.abandoned.text", deal),
                "/deal-reviews/" + review.id());
    }
}
