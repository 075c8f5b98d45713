package io.salesops.flow.targets.web;

import io.salesops.flow.targets.domain.TargetPreview.Answer;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.SellerResult;
import java.math.BigDecimal;
import java.util.List;

/** Targets as they would be. */
record PreviewResponse(
        BigDecimal plan, BigDecimal pool, BigDecimal unassigned, List<SellerResponse> sellers, List<Finding> findings) {

    record SellerResponse(String sellerId, BigDecimal full, BigDecimal ramped, BigDecimal target, List<String> steps) {

        static SellerResponse of(SellerResult seller) {
            return new SellerResponse(
                    seller.sellerId(), seller.full(), seller.ramped(), seller.target(), seller.steps());
        }
    }

    static PreviewResponse of(Answer answer) {
        return new PreviewResponse(
                answer.plan().plan(),
                answer.plan().pool(),
                answer.split().unassigned(),
                answer.split().sellers().stream().map(SellerResponse::of).toList(),
                answer.findings());
    }
}
