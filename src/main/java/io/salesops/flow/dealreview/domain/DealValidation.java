package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What operations made of a deal in one go: every open statement checked, and the essence for the approvers. */
@Entity
@Table(name = "deal_validation")
public class DealValidation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "review_id"))
    private DealReviewId reviewId;

    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private SellerView view;

    private String essence;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Check> checks;

    private String validatedBy;
    private Instant validatedAt;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected DealValidation() {}

    DealValidation(DealReview review, String essence, List<Check> checks, String by, Instant at) {
        this.reviewId = review.id();
        this.round = review.round();
        this.view = review.sellerView().orElseThrow();
        this.essence = essence;
        this.checks = checks;
        this.validatedBy = by;
        this.validatedAt = at;
    }

    /** Takes an answer to each question, in their order. */
    void answer(List<String> answers, String by, Instant at) {
        var left = new ArrayDeque<>(answers);
        this.checks = checks.stream()
                .map(check -> check.questioned() ? check.answered(left.remove()) : check)
                .toList();
        this.answeredBy = by;
        this.answeredAt = at;
    }

    boolean confirms(Statement statement) {
        return checks.stream().anyMatch(check -> check.confirms(statement));
    }

    /** Whether the seller has said something else since. */
    boolean isOf(SellerView other) {
        return view.equals(other);
    }

    public DealReviewId reviewId() {
        return reviewId;
    }

    public int round() {
        return round;
    }

    /** The seller's words as they were then. */
    public SellerView view() {
        return view;
    }

    public String essence() {
        return essence;
    }

    public List<Check> checks() {
        return checks;
    }

    public List<Check> questions() {
        return checks.stream().filter(Check::questioned).toList();
    }

    public String validatedBy() {
        return validatedBy;
    }

    public Instant validatedAt() {
        return validatedAt;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
