package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface DealReviews extends Repository<DealReview, DealReviewId> {

    DealReview save(DealReview review);

    Optional<DealReview> findById(DealReviewId id);

    /** Whoever moves a review on waits for whoever is doing so. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DealReview> findLockedById(DealReviewId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DealReview> findLockedByOpportunityIdAndStatus(String opportunityId, Status status);

    Optional<DealReview> findByRequesterAndRequestId(String requester, String requestId);

    Optional<DealReview> findByOpportunityIdAndStatus(String opportunityId, Status status);

    List<DealReview> findByOpportunityIdInOrderByRequestedAt(Collection<String> opportunityIds);
}
