package io.salesops.flow.dealreview.domain;

import java.util.List;

/** What the three decision tables answered for a deal. */
public record RuleAnswers(TermsCheck terms, Approval approval, List<ExtraReviewer> extraReviewers) {

    public record TermsCheck(Outcome outcome, String reason) {}

    public enum Outcome {
        ACCEPTABLE,
        RETURNED,
        BLOCKED
    }

    /** Whose authority the deal needs: {@code approvers} are comma-separated roles, empty: nobody's. */
    public record Approval(String approvers, int workingDays, String reason) {}

    public record ExtraReviewer(ReviewerRole reviewer, int workingDays, String reason) {}
}
