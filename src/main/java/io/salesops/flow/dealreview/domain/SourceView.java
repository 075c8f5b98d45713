package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.Deals;
import org.springframework.stereotype.Component;

/** Reads what the source says of a deal now, in the words in which an approval keeps it. */
@Component
class SourceView {

    private final Deals deals;

    SourceView(Deals deals) {
        this.deals = deals;
    }

    DealAsApproved of(String opportunityId) {
        var deal = deals.find(opportunityId).orElseThrow();
        return new DealAsApproved(deals.statedAmount(opportunityId).orElse(null), deal.currency(), deal.product());
    }
}
