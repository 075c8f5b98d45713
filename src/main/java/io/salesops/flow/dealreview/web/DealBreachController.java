package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.domain.ClosedDeals;
import io.salesops.flow.dealreview.domain.DealBreach;
import io.salesops.flow.dealreview.domain.DealBreach.Explanation;
import io.salesops.flow.dealreview.domain.DealBreach.Kind;
import io.salesops.flow.dealreview.domain.Figures;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The single breaches behind the figure that leadership sees. */
@RestController
@RequestMapping("/api/deal-breaches")
@PreAuthorize("hasAnyAuthority('sales-ops', 'leadership', 'camunda-admin')")
class DealBreachController {

    private final ClosedDeals closedDeals;

    DealBreachController(ClosedDeals closedDeals) {
        this.closedDeals = closedDeals;
    }

    record BreachResponse(
            UUID id,
            String opportunityId,
            @Nullable UUID reviewId,
            Kind kind,
            @Nullable Figures approved,
            Figures won,
            Instant foundAt,
            @Nullable Explanation explanation) {

        static BreachResponse of(DealBreach breach) {
            return new BreachResponse(
                    breach.id(),
                    breach.opportunityId(),
                    breach.reviewId().orElse(null),
                    breach.kind(),
                    breach.approved().orElse(null),
                    breach.won(),
                    breach.foundAt(),
                    breach.explanation().orElse(null));
        }
    }

    /** The newest first, at most 200. */
    @GetMapping
    List<BreachResponse> list() {
        return closedDeals.breaches().stream().map(BreachResponse::of).toList();
    }
}
