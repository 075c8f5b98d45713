package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.RuleAnswers.Approval;
import io.salesops.flow.dealreview.domain.RuleAnswers.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Who is asked about a deal and why, or why nobody is. */
public record Route(Result outcome, List<Reviewer> reviewers, List<String> reasons) {

    public enum Result {
        AUTOMATIC,
        REVIEW,
        RETURNED,
        BLOCKED
    }

    /** A role that is asked, and how many working days it has to answer. */
    public record Reviewer(ReviewerRole role, int workingDays, List<String> reasons) {

        private Reviewer and(Reviewer other) {
            var all = new ArrayList<>(reasons);
            all.addAll(other.reasons);
            return new Reviewer(role, Math.min(workingDays, other.workingDays), List.copyOf(all));
        }
    }

    /** Blocked is decided before returned, returned before anyone is asked; each role is asked once. */
    public static Route of(RuleAnswers rules) {
        var terms = rules.terms();
        if (terms.outcome() != Outcome.ACCEPTABLE) {
            return new Route(Result.valueOf(terms.outcome().name()), List.of(), List.of(terms.reason()));
        }
        var reviewers = reviewers(rules);
        return reviewers.isEmpty()
                ? new Route(
                        Result.AUTOMATIC, reviewers, List.of(rules.approval().reason()))
                : new Route(Result.REVIEW, reviewers, List.of());
    }

    private static List<Reviewer> reviewers(RuleAnswers rules) {
        var byRole = new EnumMap<ReviewerRole, Reviewer>(ReviewerRole.class);
        approvers(rules.approval()).forEach(reviewer -> byRole.merge(reviewer.role(), reviewer, Reviewer::and));
        rules.extraReviewers().stream()
                .map(extra -> new Reviewer(extra.reviewer(), extra.workingDays(), List.of(extra.reason())))
                .forEach(reviewer -> byRole.merge(reviewer.role(), reviewer, Reviewer::and));
        return List.copyOf(byRole.values());
    }

    private static List<Reviewer> approvers(Approval approval) {
        return ReviewerRole.list(approval.approvers()).stream()
                .map(role -> new Reviewer(role, approval.workingDays(), List.of(approval.reason())))
                .toList();
    }

    public boolean acceptable() {
        return outcome == Result.AUTOMATIC || outcome == Result.REVIEW;
    }

    public Reviewer reviewer(ReviewerRole role) {
        return reviewers.stream()
                .filter(reviewer -> reviewer.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
