package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Candidate.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What security says of a candidate.
 *
 * @param evidence a link; mandatory for whatever is not refused
 * @param riskOwner who answers for an exception
 */
public record SecurityReview(
        String name,
        Verdict verdict,
        @Nullable String evidence,
        @Nullable String riskOwner,
        @Nullable String note) {

    public SecurityReview {
        evidence = entered(evidence);
        riskOwner = entered(riskOwner);
        note = entered(note);
    }

    private static @Nullable String entered(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
