package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealReview.Status;
import java.util.List;
import java.util.Optional;

/**
 * All reviews of a deal that was closed.
 *
 * @param reviews in the order in which they were asked for
 */
record PastReviews(List<DealReview> reviews) {

    /** The client bought before the last review had ended. */
    boolean wonUnderReview() {
        return last().filter(review -> review.status() == Status.DEAL_WON).isPresent();
    }

    /** What was approved last counts, whatever was tried in vain afterwards. */
    Optional<DealReview> approved() {
        return reviews.stream()
                .filter(review -> review.status() == Status.APPROVED)
                .reduce((earlier, later) -> later);
    }

    /** The review that knows best on which terms the deal was won. */
    Optional<DealReview> wonOn() {
        return wonUnderReview() ? last() : approved().or(this::last);
    }

    private Optional<DealReview> last() {
        return reviews.stream().reduce((earlier, later) -> later);
    }
}
