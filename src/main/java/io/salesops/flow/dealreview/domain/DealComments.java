package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DealComments extends Repository<DealComment, Long> {

    DealComment save(DealComment comment);

    List<DealComment> findByReviewIdOrderByWrittenAt(DealReviewId reviewId);
}
