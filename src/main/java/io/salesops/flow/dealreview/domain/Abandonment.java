package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a review whose seller stayed silent, and tells everybody who had to do with it. */
@Service
@Transactional
public class Abandonment {

    private final DealReviews reviews;
    private final DealNeeds needs;
    private final ReviewNotices notices;
    private final Clock clock;

    Abandonment(DealReviews reviews, DealNeeds needs, ReviewNotices notices, Clock clock) {
        this.reviews = reviews;
        this.needs = needs;
        this.notices = notices;
        this.clock = clock;
    }

    public void abandon(DealReviewId id) {
        var review = reviews.findLockedById(id).orElseThrow();
        review.end(Status.ABANDONED, clock.instant());
        needs.drop(id);
        notices.abandoned(review);
    }
}
