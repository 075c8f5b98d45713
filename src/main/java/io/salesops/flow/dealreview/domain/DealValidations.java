package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DealValidations extends Repository<DealValidation, Long> {

    DealValidation save(DealValidation validation);

    List<DealValidation> findByReviewIdOrderById(DealReviewId reviewId);
}
