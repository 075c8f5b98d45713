package io.salesops.flow.dealreview.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deal was won otherwise than approved. Both sets of terms stay as they were in that moment. */
@Entity
@Table(name = "deal_breach")
public class DealBreach {

    @Id
    private UUID id;

    private String opportunityId;
    private @Nullable UUID reviewId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Figures approved;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figures won;

    private Instant foundAt;
    private @Nullable String whatHappened;
    private @Nullable String whatIsDone;
    private @Nullable String explainedBy;
    private @Nullable Instant explainedAt;

    @Version
    private @Nullable Long version;

    public enum Kind {
        UNDER_REVIEW,
        UNREVIEWED,
        WORSE_TERMS
    }

    /** What the manager says of it. */
    public record Explanation(String whatHappened, String whatIsDone, String by, Instant at) {}

    @SuppressWarnings("NullAway.Init")
    protected DealBreach() {}

    DealBreach(UUID id, String opportunityId, Kind kind, PastReviews past, Figures won, Instant foundAt) {
        this.id = id;
        this.opportunityId = opportunityId;
        this.kind = kind;
        this.reviewId = past.wonOn().map(review -> review.id().value()).orElse(null);
        this.approved = past.approved().flatMap(DealReview::figures).orElse(null);
        this.won = won;
        this.foundAt = foundAt;
    }

    void explain(Explanation explanation) {
        this.whatHappened = explanation.whatHappened();
        this.whatIsDone = explanation.whatIsDone();
        this.explainedBy = explanation.by();
        this.explainedAt = explanation.at();
    }

    public UUID id() {
        return id;
    }

    public Optional<UUID> reviewId() {
        return Optional.ofNullable(reviewId);
    }

    public String opportunityId() {
        return opportunityId;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Figures> approved() {
        return Optional.ofNullable(approved);
    }

    public Figures won() {
        return won;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** What the manager says; none before the manager has said it. */
    public Optional<Explanation> explanation() {
        return whatHappened == null || whatIsDone == null || explainedBy == null || explainedAt == null
                ? Optional.empty()
                : Optional.of(new Explanation(whatHappened, whatIsDone, explainedBy, explainedAt));
    }
}
