package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
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
import org.jspecify.annotations.Nullable;

/** What one reviewer decided. A row of its own, so that reviewers who answer at the same moment never collide. */
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
    private Instant decidedAt;

    public enum Answer {
        APPROVE,
        REJECT
    }

    @SuppressWarnings("NullAway.Init")
    protected ReviewDecision() {}

    ReviewDecision(
            DealReviewId reviewId,
            ReviewerRole role,
            String decidedBy,
            Answer answer,
            @Nullable String reasonCode,
            @Nullable String comment,
            Instant decidedAt) {
        this.reviewId = reviewId;
        this.role = role;
        this.decidedBy = decidedBy;
        this.answer = answer;
        this.reasonCode = reasonCode;
        this.comment = comment;
        this.decidedAt = decidedAt;
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

    public Instant decidedAt() {
        return decidedAt;
    }
}
