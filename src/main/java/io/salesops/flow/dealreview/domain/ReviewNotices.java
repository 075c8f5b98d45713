package io.salesops.flow.dealreview.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.pipeline.Deals;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people how a review ended; each of them once. */
@Component
class ReviewNotices {

    private final ReviewDecisions decisions;
    private final Deals deals;
    private final Notifications notifications;

    ReviewNotices(ReviewDecisions decisions, Deals deals, Notifications notifications) {
        this.decisions = decisions;
        this.deals = deals;
        this.notifications = notifications;
    }

    /** The owner of the deal, and whoever asked for the review. */
    void decided(DealReview review) {
        tell(review, Stream.of(review.ownerId(), review.requester()));
    }

    /** Whoever decided before is told too. */
    void abandoned(DealReview review) {
        var asked =
                decisions.findByReviewIdOrderByDecidedAt(review.id()).stream().map(ReviewDecision::decidedBy);
        tell(review, Stream.concat(Stream.of(review.ownerId(), review.requester()), asked));
    }

    private void tell(DealReview review, Stream<String> people) {
        var deal = deals.find(review.opportunityId()).orElseThrow().name();
        var word = review.status().name().toLowerCase(Locale.ROOT);
        notifications.tell(
                people.distinct().toList(),
                (person, words) -> new Notice(
                        person,
                        "deal-%s:%s:%s".formatted(word, review.id(), person),
                        words.of("deal-review.notice.%s.subject".formatted(word), deal),
                        words.of("deal-review.notice.%s.text".formatted(word), deal),
                        "/deal-reviews/" + review.id()));
    }
}
