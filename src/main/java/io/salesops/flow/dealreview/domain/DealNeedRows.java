package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DealNeedRows extends Repository<DealNeed, UUID> {

    DealNeed save(DealNeed need);

    Optional<DealNeed> findById(UUID id);

    List<DealNeed> findByReviewIdOrderByDue(DealReviewId reviewId);
}
