package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Tool.Rhythm;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tool that could do what somebody asked for.
 *
 * @param exclusion why its scores exclude it
 * @param score the weighed mean of all evaluators; none before that, and none on the fast path
 * @param verdict what security says
 * @param toolId in the register, once it is picked
 */
public record Candidate(
        UUID id,
        String name,
        String supplier,
        String purpose,
        BigDecimal annualCost,
        Rhythm rhythm,
        @Nullable String system,
        @Nullable String exclusion,
        @Nullable BigDecimal score,
        @Nullable Verdict verdict,
        @Nullable String evidence,
        @Nullable String riskOwner,
        @Nullable String note,
        @Nullable String reviewedBy,
        @Nullable UUID toolId) {

    public enum Verdict {
        PASSED,
        EXCEPTION,
        REFUSED
    }

    boolean isLeft() {
        return exclusion == null && verdict != Verdict.REFUSED;
    }

    boolean isSafe() {
        return verdict == Verdict.PASSED || verdict == Verdict.EXCEPTION;
    }

    boolean isPicked() {
        return toolId != null;
    }
}
