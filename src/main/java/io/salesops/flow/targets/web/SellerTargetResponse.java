package io.salesops.flow.targets.web;

import io.salesops.flow.targets.domain.SellerTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target as the API shows it, with how it came about; money is in the currency of the cycle. */
record SellerTargetResponse(
        String sellerId,
        String seller,
        String region,
        Map<String, BigDecimal> history,
        BigDecimal full,
        BigDecimal ramped,
        BigDecimal computed,
        BigDecimal target,
        List<String> steps,
        SellerTarget.Status status,
        @Nullable BigDecimal proposal,
        @Nullable String reasonCode,
        @Nullable String evidence,
        SellerTarget.@Nullable Settlement settlement,
        @Nullable String settlementComment) {

    static SellerTargetResponse of(SellerTarget target) {
        var computation = target.computation();
        var answer = target.answer();
        return new SellerTargetResponse(
                target.sellerId(),
                target.sellerName(),
                target.region(),
                computation.history(),
                computation.fullTarget(),
                computation.ramped(),
                computation.computed(),
                target.amount(),
                target.steps(),
                target.status(),
                answer.proposal(),
                answer.reasonCode(),
                answer.evidence(),
                target.settled().settlement(),
                target.settled().settlementComment());
    }
}
