package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer decided, and on what figures. A row of its own, so that reviewers who answer at the same moment
 * never collide.
 */
@Entity
@Table(name = "review_decision")
public class ReviewDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "review_id"))
    private DealReviewId reviewId;

    @Enumerated(EnumType.STRING)
    private ReviewerRole role;

    private String decidedBy;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private @Nullable String reasonCode;
    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    private @Nullable Part mustChange;

    private Instant decidedAt;
    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Figures figures;

    private boolean forException;
    private @Nullable String authority;
    private @Nullable UUID takenFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Ruling ruling;

    private @Nullable Instant supersededAt;

    public enum Answer {
        APPROVE,
        REJECT,
        CHANGE
    }

    /** What a reviewer wants to see changed. */
    public enum Part {
        TERMS,
        VIEW
    }

    /** A reviewer's answer, with its reason in a word and in their own words. */
    public record Decision(
            Answer answer,
            @Nullable String reasonCode,
            @Nullable String comment,
            @Nullable Part mustChange) {}

    @SuppressWarnings("NullAway.Init")
    protected ReviewDecision() {}

    ReviewDecision(DealReview review, ReviewerRole role, String decidedBy, Decision decision, Instant decidedAt) {
        this.reviewId = review.id();
        this.role = role;
        this.decidedBy = decidedBy;
        this.answer = decision.answer();
        this.reasonCode = decision.reasonCode();
        this.comment = decision.comment();
        this.mustChange = decision.mustChange();
        this.decidedAt = decidedAt;
        this.round = review.round();
        this.figures = review.figures().orElse(null);
        this.forException = review.exceptionReason().isPresent();
        this.authority = review.groundOf(role).authority();
    }

    /** The same decision for a later review of the deal. */
    ReviewDecision takenOverBy(DealReview review) {
        var copy = new ReviewDecision(
                review, role, decidedBy, new Decision(answer, reasonCode, comment, mustChange), decidedAt);
        copy.figures = figures;
        copy.forException = forException;
        copy.authority = authority;
        copy.takenFrom = reviewId.value();
        return copy;
    }

    /** What becomes of the decision now that the deal is looked at again. */
    void rule(Ruling ruling, Instant at) {
        this.ruling = ruling;
        this.supersededAt = ruling.kept() ? null : at;
    }

    public DealReviewId reviewId() {
        return reviewId;
    }

    public ReviewerRole role() {
        return role;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Answer answer() {
        return answer;
    }

    public @Nullable String reasonCode() {
        return reasonCode;
    }

    public @Nullable String comment() {
        return comment;
    }

    public @Nullable Part mustChange() {
        return mustChange;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public int round() {
        return round;
    }

    Optional<Figures> figures() {
        return Optional.ofNullable(figures);
    }

    boolean forException() {
        return forException;
    }

    Optional<String> authority() {
        return Optional.ofNullable(authority);
    }

    /** The earlier review of the deal in which the decision was given, if it was one. */
    public @Nullable UUID takenFrom() {
        return takenFrom;
    }

    public Optional<Ruling> ruling() {
        return Optional.ofNullable(ruling);
    }

    boolean isTakenBack() {
        return ruling().filter(given -> given.verdict() == Verdict.TAKEN_BACK).isPresent();
    }

    public boolean stands() {
        return supersededAt == null;
    }
}
