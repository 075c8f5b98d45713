package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with a review how the deal stood when its terms were last looked at. */
@Service
@Transactional
public class ReviewHealth {

    private final DealReviews reviews;
    private final DealHealths healths;

    ReviewHealth(DealReviews reviews, DealHealths healths) {
        this.reviews = reviews;
        this.healths = healths;
    }

    public HealthReport assess(DealReviewId id) {
        var review = reviews.findLockedById(id).orElseThrow();
        var report = healths.of(review.opportunityId());
        review.keep(report.snapshot());
        return report;
    }
}
