package io.salesops.flow.dealreview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.dealreview.domain.Route.Result;
import io.salesops.flow.dealreview.domain.Route.Reviewer;
import io.salesops.flow.dealreview.domain.RuleAnswers.Approval;
import io.salesops.flow.dealreview.domain.RuleAnswers.ExtraReviewer;
import io.salesops.flow.dealreview.domain.RuleAnswers.Outcome;
import io.salesops.flow.dealreview.domain.RuleAnswers.TermsCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTests {

    private static final TermsCheck ACCEPTABLE = new TermsCheck(Outcome.ACCEPTABLE, "fine");
    private static final Approval NOBODY = new Approval("", 0, "within the limits");

    @Test
    void nobodyIsAskedWithinTheLimits() {
        var route = Route.of(new RuleAnswers(ACCEPTABLE, NOBODY, List.of()));

        assertThat(route).isEqualTo(new Route(Result.AUTOMATIC, List.of(), List.of("within the limits")));
        assertThat(route.acceptable()).isTrue();
    }

    @Test
    void whoApprovesAndWhoElseIsAskedAreAskedTogether() {
        var finance = new ExtraReviewer(ReviewerRole.FINANCE, 2, "long terms");
        var route = Route.of(new RuleAnswers(ACCEPTABLE, new Approval("CRO, CFO", 5, "too large"), List.of(finance)));

        assertThat(route.outcome()).isEqualTo(Result.REVIEW);
        assertThat(route.reviewers())
                .containsExactly(
                        new Reviewer(ReviewerRole.CRO, 5, List.of("too large")),
                        new Reviewer(ReviewerRole.CFO, 5, List.of("too large")),
                        new Reviewer(ReviewerRole.FINANCE, 2, List.of("long terms")));
    }

    @Test
    void aRoleIsAskedOnceInTheShortestTimeForAllReasons() {
        var route = Route.of(new RuleAnswers(
                ACCEPTABLE,
                new Approval("VP_SALES", 3, "discount"),
                List.of(
                        new ExtraReviewer(ReviewerRole.VP_SALES, 2, "margin"),
                        new ExtraReviewer(ReviewerRole.FINANCE, 2, "margin"),
                        new ExtraReviewer(ReviewerRole.FINANCE, 4, "terms"))));

        assertThat(route.reviewers())
                .containsExactly(
                        new Reviewer(ReviewerRole.VP_SALES, 2, List.of("discount", "margin")),
                        new Reviewer(ReviewerRole.FINANCE, 2, List.of("margin", "terms")));
    }

    @Test
    void nobodyIsAskedAboutADealThatIsBlockedOrReturned() {
        var approval = new Approval("CRO", 3, "large");
        var legal = List.of(new ExtraReviewer(ReviewerRole.LEGAL, 3, "clause"));

        assertThat(Route.of(new RuleAnswers(new TermsCheck(Outcome.BLOCKED, "why"), approval, legal)))
                .isEqualTo(new Route(Result.BLOCKED, List.of(), List.of("why")));
        assertThat(Route.of(new RuleAnswers(new TermsCheck(Outcome.RETURNED, "why"), approval, legal))
                        .acceptable())
                .isFalse();
    }
}
