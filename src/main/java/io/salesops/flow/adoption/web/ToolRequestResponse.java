package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.Candidate;
import io.salesops.flow.adoption.domain.ToolDecision;
import io.salesops.flow.adoption.domain.ToolRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for a tool, with what came of it so far. */
record ToolRequestResponse(
        UUID id,
        String requestId,
        String requester,
        String title,
        String problem,
        String outcome,
        String measure,
        int peopleConcerned,
        BigDecimal expectedCost,
        @Nullable String alternatives,
        ToolRequest.Status status,
        @Nullable String endReason,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<CandidateAnswer> candidates,
        List<DecisionView> decisions) {

    /**
     * One of the tools that were named.
     *
     * @param score of all evaluators together; none before all have answered
     */
    record CandidateAnswer(
            String name,
            String supplier,
            BigDecimal annualCost,
            @Nullable BigDecimal score,
            @Nullable String exclusion,
            Candidate.@Nullable Verdict verdict,
            @Nullable String evidence,
            @Nullable String riskOwner,
            @Nullable UUID toolId) {

        private static CandidateAnswer of(Candidate candidate) {
            return new CandidateAnswer(
                    candidate.name(),
                    candidate.supplier(),
                    candidate.annualCost(),
                    candidate.score(),
                    candidate.exclusion(),
                    candidate.verdict(),
                    candidate.evidence(),
                    candidate.riskOwner(),
                    candidate.toolId());
        }
    }

    static ToolRequestResponse of(ToolRequest request, List<Candidate> candidates, List<ToolDecision> decisions) {
        return new ToolRequestResponse(
                request.id().value(),
                request.requestId(),
                request.requester(),
                request.title(),
                request.problem(),
                request.outcome(),
                request.measure(),
                request.peopleConcerned(),
                request.expectedCost(),
                request.alternatives().orElse(null),
                request.status(),
                request.endReason().orElse(null),
                request.requestedAt(),
                request.endedAt().orElse(null),
                candidates.stream().map(CandidateAnswer::of).toList(),
                decisions.stream().map(DecisionView::of).toList());
    }
}
