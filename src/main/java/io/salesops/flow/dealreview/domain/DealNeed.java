package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to overcome an obstacle, and who takes care of it until when. */
@Entity
@Table(name = "deal_need")
public class DealNeed {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "review_id"))
    private DealReviewId reviewId;

    private String obstacle;
    private String need;
    private String ownerId;
    private Instant due;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String outcome;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        MET,
        DROPPED
    }

    @SuppressWarnings("NullAway.Init")
    protected DealNeed() {}

    DealNeed(DealReviewId reviewId, Obstacle obstacle, String ownerId, Instant due) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.obstacle = obstacle.obstacle();
        this.need = Objects.requireNonNull(obstacle.need());
        this.ownerId = ownerId;
        this.due = due;
        this.status = Status.OPEN;
    }

    boolean isFor(Obstacle other) {
        return obstacle.equals(other.obstacle()) && need.equals(other.need());
    }

    void meet(String outcome, String by, Instant at) {
        this.outcome = outcome;
        this.endedBy = by;
        end(Status.MET, at);
    }

    void drop(Instant at) {
        end(Status.DROPPED, at);
    }

    private void end(Status outcome, Instant at) {
        this.status = outcome;
        this.endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public DealReviewId reviewId() {
        return reviewId;
    }

    public String obstacle() {
        return obstacle;
    }

    public String need() {
        return need;
    }

    public String ownerId() {
        return ownerId;
    }

    public Instant due() {
        return due;
    }

    public Status status() {
        return status;
    }

    /** What came of it, in the words of whoever took care of it. */
    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable String endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
