package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.domain.Attentions;
import io.salesops.flow.dealreview.domain.Attentions.Look;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at the open deals now, as it is done every morning. */
@RestController
@PreAuthorize("hasAnyAuthority('sales-ops', 'camunda-admin')")
class DealAttentionController {

    private final Attentions attentions;

    DealAttentionController(Attentions attentions) {
        this.attentions = attentions;
    }

    @PostMapping("/api/deal-attention")
    Look look() {
        return attentions.lookAtTheDeals();
    }
}
