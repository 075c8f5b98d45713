package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ReviewDecisions extends Repository<ReviewDecision, Long> {

    ReviewDecision save(ReviewDecision decision);

    List<ReviewDecision> findByReviewIdOrderByDecidedAt(DealReviewId reviewId);

    boolean existsByReviewIdAndDecidedBy(DealReviewId reviewId, String userId);
}
