package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.ToolDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a tool or a request for one.
 *
 * @param decidedBy nobody when nobody answered in time
 */
record DecisionView(
        String kind,
        String decision,
        @Nullable String reason,
        @Nullable String decidedBy,
        Instant decidedAt) {

    static DecisionView of(ToolDecision decision) {
        return new DecisionView(
                decision.kind(), decision.decision(), decision.reason(), decision.decidedBy(), decision.decidedAt());
    }
}
