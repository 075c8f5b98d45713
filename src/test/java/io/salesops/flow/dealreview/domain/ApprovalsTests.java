package io.salesops.flow.dealreview.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.Conclusions.Conclusion;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.Route.Result;
import io.salesops.flow.dealreview.domain.Route.Reviewer;
import io.salesops.flow.pipeline.DealDecision;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ApplicationEventPublisher;

class ApprovalsTests {

    private static final Instant NOW = Instant.parse("2026-03-06T15:00:00Z");
    private static final DealAsApproved THEN = new DealAsApproved(new BigDecimal("300000"), "USD", "GTX Pro");
    private static final Decision APPROVE = new Decision(Answer.APPROVE, null, null, null);
    private static final Caller VP = new Caller("vera", Set.of("vp-sales"));
    private static final Caller FINANCE = new Caller("fiona", Set.of("finance"));

    private final DealReviews reviews = mock();
    private final ReviewDecisions decisions = mock();
    private final Deals deals = mock();
    private final SourceView sourceView = mock();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Approvals approvals = new Approvals(
            reviews,
            decisions,
            mock(Dossiers.class),
            mock(Team.class),
            mock(WorkingDays.class),
            mock(ApplicationEventPublisher.class),
            clock);
    private final Conclusions conclusions = new Conclusions(
            reviews,
            decisions,
            new ReviewRounds(reviews, decisions, clock),
            deals,
            sourceView,
            mock(),
            clock,
            new ObjectMapper());
    private final DealReview review = new DealReview("D-1", "anna", "max", "olivia", "r-1", NOW);

    @BeforeEach
    void expectAReview() {
        given(sourceView.of("D-1")).willReturn(THEN);
        given(reviews.findById(review.id())).willReturn(Optional.of(review));
        given(reviews.findLockedById(review.id())).willReturn(Optional.of(review));
        review.assess(terms(), figures());
        review.take(new Route(
                Result.REVIEW,
                List.of(
                        new Reviewer(ReviewerRole.VP_SALES, 2, List.of("discount")),
                        new Reviewer(ReviewerRole.FINANCE, 2, List.of("terms"))),
                List.of()));
    }

    @Test
    void takesTheDecisionOfAMemberOfTheRolesGroup() {
        approvals.record(review.id(), ReviewerRole.VP_SALES, VP, APPROVE);

        var saved = ArgumentCaptor.forClass(ReviewDecision.class);
        verify(decisions).save(saved.capture());
        assertThat(saved.getValue().decidedBy()).isEqualTo("vera");
        assertThat(saved.getValue().decidedAt()).isEqualTo(NOW);
    }

    @Test
    void takesNoDecisionOfAnybodyElse() {
        refuses(FINANCE, "Only a member of 'vp-sales' can decide this.");
    }

    @Test
    void takesNoDecisionOfTheOwnerOrOfWhoeverAsked() {
        refuses(new Caller("anna", Set.of("vp-sales")), "Nobody decides their own request.");
        refuses(new Caller("olivia", Set.of("vp-sales")), "Nobody decides their own request.");
    }

    @Test
    void takesNoRejectionWithoutAReason() {
        assertThatThrownBy(() -> approvals.record(
                        review.id(), ReviewerRole.VP_SALES, VP, new Decision(Answer.REJECT, null, "No.", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("reasonCode");
        verify(decisions, never()).save(any());
    }

    @Test
    void approvesWhenNobodyRejected() {
        given(decisions.findByReviewIdOrderByDecidedAt(review.id()))
                .willReturn(List.of(
                        decision(ReviewerRole.VP_SALES, Answer.APPROVE),
                        decision(ReviewerRole.FINANCE, Answer.APPROVE)));

        assertThat(conclusions.conclude(review.id(), 30)).isEqualTo(Conclusion.APPROVED);

        assertThat(review.status()).isEqualTo(Status.APPROVED);
        assertThat(told().approvedTerms()).contains("\"discountPercent\":27");
    }

    @Test
    void anApprovalIsValidForSomeTimeAndForTheDealAsItWas() {
        answered(decision(ReviewerRole.VP_SALES, Answer.APPROVE), decision(ReviewerRole.FINANCE, Answer.APPROVE));
        conclusions.conclude(review.id(), 30);
        var until = NOW.plus(Duration.ofDays(30));

        assertThat(validity(THEN, until.minusMillis(1))).isEqualTo(new Validity(until, false, false));
        assertThat(validity(THEN, until)).isEqualTo(new Validity(until, true, false));
        assertThat(validity(new DealAsApproved(new BigDecimal("300000.00"), "USD", "GTX Pro"), NOW)
                        .changed())
                .isFalse();
        assertThat(validity(new DealAsApproved(new BigDecimal("290000"), "USD", "GTX Pro"), NOW)
                        .changed())
                .isTrue();
        assertThat(validity(new DealAsApproved(new BigDecimal("300000"), "USD", "GTX Basic"), NOW)
                        .changed())
                .isTrue();
    }

    private Validity validity(DealAsApproved now, Instant at) {
        return review.validity(Optional.of(now), at).orElseThrow();
    }

    @Test
    void rejectsWhenOneReviewerRejected() {
        given(decisions.findByReviewIdOrderByDecidedAt(review.id()))
                .willReturn(List.of(
                        decision(ReviewerRole.VP_SALES, Answer.APPROVE),
                        decision(ReviewerRole.FINANCE, Answer.REJECT)));

        assertThat(conclusions.conclude(review.id(), 30)).isEqualTo(Conclusion.REJECTED);

        assertThat(review.status()).isEqualTo(Status.REJECTED);
        assertThat(told()).isEqualTo(new DealDecision(review.id().value(), "REJECTED", null, NOW));
    }

    @Test
    void sendsTheDealBackToWhatMustChange() {
        var change =
                decision(ReviewerRole.FINANCE, new Decision(Answer.CHANGE, "PAYMENT_TERMS", "30 days", Part.TERMS));
        answered(decision(ReviewerRole.VP_SALES, Answer.APPROVE), change);

        assertThat(conclusions.conclude(review.id(), 30)).isEqualTo(Conclusion.TERMS_TO_CHANGE);

        assertThat(review.status()).isEqualTo(Status.OPEN);
        assertThat(change.stands()).isFalse();
        assertThat(conclusions.changesAsked(review.id())).containsExactly(change);
        verify(deals, never()).decide(any(), any());
    }

    @Test
    void wantsTheViewAgainWhenItMustChange() {
        review.share(new SellerView(null, null, null, "Fine.", null, List.of(), Map.of()));
        answered(
                decision(ReviewerRole.VP_SALES, Answer.APPROVE),
                decision(ReviewerRole.FINANCE, new Decision(Answer.CHANGE, "INCOMPLETE", "Who signs?", Part.VIEW)));

        assertThat(conclusions.conclude(review.id(), 30)).isEqualTo(Conclusion.VIEW_TO_CHANGE);

        assertThat(review.viewShared()).isFalse();
        assertThat(review.sellerView()).isPresent();
    }

    @Test
    void aRejectionOutweighsAChange() {
        answered(
                decision(ReviewerRole.VP_SALES, Answer.REJECT),
                decision(ReviewerRole.FINANCE, new Decision(Answer.CHANGE, "PRICE", "Less", Part.TERMS)));

        assertThat(conclusions.conclude(review.id(), 30)).isEqualTo(Conclusion.REJECTED);
    }

    @Test
    void doesNotConcludeBeforeEverybodyAnswered() {
        answered(decision(ReviewerRole.VP_SALES, Answer.REJECT));

        assertThat(conclusions.conclude(review.id(), 30)).isEqualTo(Conclusion.UNANSWERED);

        assertThat(review.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void takesNoChangeThatDoesNotSayWhat() {
        refuses(new Decision(Answer.CHANGE, null, "30 days", Part.TERMS), "reasonCode");
        refuses(new Decision(Answer.CHANGE, "PRICE", "30 days", null), "mustChange");
        refuses(new Decision(Answer.CHANGE, "PRICE", null, Part.TERMS), "comment");
    }

    private void refuses(Decision decision, String field) {
        assertThatThrownBy(() -> approvals.record(review.id(), ReviewerRole.VP_SALES, VP, decision))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(field);
    }

    private void answered(ReviewDecision... given) {
        given(decisions.findByReviewIdOrderByDecidedAt(review.id())).willReturn(List.of(given));
    }

    private void refuses(Caller caller, String message) {
        assertThatThrownBy(() -> approvals.record(review.id(), ReviewerRole.VP_SALES, caller, APPROVE))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(message);
        verify(decisions, never()).save(any());
    }

    private DealDecision told() {
        var told = ArgumentCaptor.forClass(DealDecision.class);
        verify(deals).decide(any(), told.capture());
        return told.getValue();
    }

    private ReviewDecision decision(ReviewerRole role, Answer answer) {
        return decision(role, new Decision(answer, null, null, null));
    }

    private ReviewDecision decision(ReviewerRole role, Decision decision) {
        return new ReviewDecision(review, role, "somebody", decision, NOW);
    }

    private static DealTerms terms() {
        return new DealTerms(null, null, null, null, null, null, null, false, false, List.of());
    }

    private static Figures figures() {
        return new Figures(
                new BigDecimal("27"),
                new BigDecimal("300000"),
                new BigDecimal("300000"),
                "USD",
                60,
                Billing.YEARLY,
                new BigDecimal("65"),
                false,
                false,
                BigDecimal.ONE,
                Set.of(),
                Set.of(),
                Set.of());
    }
}
