package io.salesops.flow.dealreview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
import io.salesops.flow.dealreview.domain.Route.Result;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain rule R3 against its worked examples. */
class ReapprovalTests {

    private static final Instant NOW = Instant.parse("2026-03-06T15:00:00Z");
    private static final Reapproval RULE = new Reapproval(new BigDecimal("2"));
    private static final Ground AUTHORITY = new Ground(EnumSet.of(DealValue.DISCOUNT, DealValue.ACV), "rule_vpSales");
    private static final Terms TERMS = new Terms("25", "100000", 30, Billing.YEARLY, "70", false, false);

    private record Terms(
            String discount, String acv, int days, Billing billing, String margin, boolean clause, boolean addendum) {

        Figures figures() {
            return new Figures(
                    new BigDecimal(discount),
                    new BigDecimal(acv),
                    new BigDecimal(acv),
                    "USD",
                    days,
                    billing,
                    new BigDecimal(margin),
                    clause,
                    addendum,
                    BigDecimal.ONE,
                    Set.of(),
                    Set.of(),
                    Set.of());
        }

        Terms discount(String other) {
            return new Terms(other, acv, days, billing, margin, clause, addendum);
        }

        Terms acv(String other) {
            return new Terms(discount, other, days, billing, margin, clause, addendum);
        }
    }

    @ParameterizedTest
    @CsvSource({"24, KEPT", "26.5, TOLERATED", "27.0, TOLERATED", "27.01, WORSE", "27.5, WORSE"})
    void theDiscountMayRiseByTwoPoints(String discount, Verdict verdict) {
        assertThat(verdict(TERMS, AUTHORITY, TERMS.discount(discount), AUTHORITY))
                .isEqualTo(verdict);
    }

    @Test
    void aRiseIsMeasuredAgainstWhatWasApproved() {
        var approval = approval(TERMS, AUTHORITY);

        approval.rule(RULE.of(approval, AUTHORITY, TERMS.discount("27").figures(), false), NOW);

        assertThat(RULE.of(approval, AUTHORITY, TERMS.discount("28").figures(), false)
                        .verdict())
                .isEqualTo(Verdict.WORSE);
    }

    /** 39 % lies within the limit of the CRO, 40.5 % needs CRO and CFO: the CRO is asked as well. */
    @Test
    void nothingIsToleratedBeyondTheOwnLimit() {
        var cro = new Ground(AUTHORITY.tested(), "rule_cro");
        var croAndCfo = new Ground(EnumSet.allOf(DealValue.class), "rule_croAndCfo");

        assertThat(verdict(TERMS.discount("39"), cro, TERMS.discount("40.5"), croAndCfo))
                .isEqualTo(Verdict.WORSE);
        assertThat(verdict(TERMS.discount("41"), croAndCfo, TERMS.discount("42.5"), croAndCfo))
                .isEqualTo(Verdict.TOLERATED);
    }

    @ParameterizedTest
    @CsvSource({"80000, KEPT", "90000, WORSE", "50000, KEPT"})
    void asksAgainOnceTheAmountIsHigher(String acv, Verdict verdict) {
        var amount = new Ground(EnumSet.of(DealValue.ACV), null);

        assertThat(verdict(TERMS.acv("80000"), amount, TERMS.acv(acv), amount)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "DISCOUNT, 28, 100000, 30, YEARLY, 70, false, false",
        "ACV, 25, 100001, 30, YEARLY, 70, false, false",
        "ARR, 25, 100001, 30, YEARLY, 70, false, false",
        "PAYMENT_TERMS, 25, 100000, 31, YEARLY, 70, false, false",
        "BILLING, 25, 100000, 30, MONTHLY, 70, false, false",
        "MARGIN, 25, 100000, 30, YEARLY, 69.99, false, false",
        "NON_STANDARD_CLAUSE, 25, 100000, 30, YEARLY, 70, true, false",
        "DATA_ADDENDUM, 25, 100000, 30, YEARLY, 70, false, true"
    })
    void countsOnlyWhatTheReviewersRuleTests(
            DealValue value,
            String discount,
            String acv,
            int days,
            Billing billing,
            String margin,
            boolean clause,
            boolean addendum) {
        var worse = new Terms(discount, acv, days, billing, margin, clause, addendum);
        var others = EnumSet.complementOf(EnumSet.of(value, DealValue.ACV, DealValue.ARR));

        assertThat(verdict(TERMS, new Ground(EnumSet.of(value), null), worse, new Ground(EnumSet.of(value), null)))
                .isEqualTo(Verdict.WORSE);
        assertThat(verdict(worse, Ground.UNKNOWN, TERMS, Ground.UNKNOWN)).isEqualTo(Verdict.KEPT);
        assertThat(verdict(TERMS, Ground.UNKNOWN, worse, new Ground(others, null)))
                .isEqualTo(Verdict.KEPT);
    }

    @Test
    void anApprovalOfOrdinaryTermsIsNoneForAnException() {
        assertThat(RULE.of(approval(TERMS, AUTHORITY), AUTHORITY, TERMS.figures(), true)
                        .verdict())
                .isEqualTo(Verdict.EXCEPTION);
    }

    @Test
    void saysWhatBecameWorse() {
        assertThat(RULE.of(
                                approval(TERMS, AUTHORITY),
                                AUTHORITY,
                                TERMS.discount("30").acv("200000").figures(),
                                false)
                        .values())
                .containsExactly(DealValue.DISCOUNT, DealValue.ACV);
    }

    private static Verdict verdict(Terms approved, Ground then, Terms now, Ground ground) {
        return RULE.of(approval(approved, then), ground, now.figures(), false).verdict();
    }

    private static ReviewDecision approval(Terms terms, Ground ground) {
        var review = new DealReview("D-1", "anna", "max", "anna", "r-1", NOW);
        review.assess(
                new DealTerms(null, null, null, null, null, null, null, false, false, List.of()), terms.figures());
        review.take(new Route(
                Result.REVIEW, List.of(new Route.Reviewer(ReviewerRole.VP_SALES, 2, List.of("discount"))), List.of()));
        review.take(new Grounds(Map.of(ReviewerRole.VP_SALES, ground)));
        return new ReviewDecision(
                review, ReviewerRole.VP_SALES, "vera", new Decision(Answer.APPROVE, null, null, null), NOW);
    }
}
