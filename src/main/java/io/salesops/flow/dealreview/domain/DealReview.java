package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One request to have a deal decided, from the asking to the decision. */
@Entity
@Table(name = "deal_review")
public class DealReview {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DealReviewId id;

    private String opportunityId;
    private String ownerId;
    private @Nullable String managerId;
    private String requester;
    private String requestId;
    private @Nullable String requestDigest;
    private @Nullable String processInstanceId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable DealTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Figures figures;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SellerView sellerView;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Route route;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Grounds grounds;

    @JdbcTypeCode(SqlTypes.JSON)
    private HealthReport.@Nullable Snapshot health;

    private int round;
    private boolean viewWanted;
    private @Nullable String exceptionReason;

    @Embedded
    private @Nullable StandingApproval approval;

    private Instant requestedAt;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        ABANDONED,
        /** The client bought before the review had ended. */
        DEAL_WON,
        DEAL_LOST
    }

    @SuppressWarnings("NullAway.Init")
    protected DealReview() {}

    DealReview(
            String opportunityId,
            String ownerId,
            @Nullable String managerId,
            String requester,
            String requestId,
            Instant requestedAt) {
        this.id = DealReviewId.next();
        this.opportunityId = opportunityId;
        this.ownerId = ownerId;
        this.managerId = managerId;
        this.requester = requester;
        this.requestId = requestId;
        this.requestedAt = requestedAt;
        this.status = Status.OPEN;
        this.round = 1;
    }

    /** Remembers what was sent with the request, so that the same request can be told from another one. */
    void fill(@Nullable String digest, @Nullable DealTerms terms, @Nullable SellerView view) {
        this.requestDigest = digest;
        this.terms = terms;
        this.sellerView = view;
    }

    /** A review belongs to one process instance for ever. */
    boolean attachTo(String processInstanceId) {
        if (this.processInstanceId == null) {
            this.processInstanceId = processInstanceId;
        }
        return this.processInstanceId.equals(processInstanceId);
    }

    /** An exception is asked for certain terms; changed ones are a new start. */
    void assess(DealTerms terms, Figures figures) {
        this.terms = terms;
        this.figures = this.figures == null ? figures : figures.confirmedLike(this.figures);
        this.exceptionReason = null;
    }

    /** Operations confirmed figures that the seller had stated. */
    void confirm(Collection<String> names) {
        figures().ifPresent(stated -> this.figures = stated.confirm(names));
    }

    /** How the deal stood when the review was opened stays. */
    void keep(HealthReport.Snapshot snapshot) {
        this.health = snapshot;
    }

    void take(Route route) {
        this.route = route;
    }

    /** Reviews that began before there were rounds end with their first one. */
    boolean hasRounds() {
        return grounds != null;
    }

    void take(Grounds grounds) {
        this.grounds = grounds;
    }

    boolean asks(ReviewerRole role) {
        return route != null && route.reviewers().stream().anyMatch(reviewer -> reviewer.role() == role);
    }

    Ground groundOf(ReviewerRole role) {
        return grounds == null ? Ground.UNKNOWN : grounds.of(role);
    }

    void share(SellerView view) {
        this.sellerView = view;
        this.viewWanted = false;
    }

    /** A reviewer asked for a change: what comes back is the next round. */
    void goBack(boolean viewToo) {
        this.round++;
        this.viewWanted = viewToo;
    }

    /** Whether a later review can build on what was approved in this one. */
    boolean handsOver(DealReview later, Instant endedAfter) {
        return (status == Status.REJECTED || status == Status.WITHDRAWN)
                && ownerId.equals(later.ownerId)
                && endedAt().filter(endedAfter::isBefore).isPresent();
    }

    void askForException(@Nullable String reason) {
        this.exceptionReason = reason;
    }

    void approve(DealAsApproved deal, Instant validUntil, Instant at) {
        this.approval = new StandingApproval(deal, validUntil);
        end(Status.APPROVED, at);
    }

    /** @param now what the source says of the deal, while it is open */
    Optional<Validity> validity(Optional<DealAsApproved> now, Instant at) {
        return Optional.ofNullable(approval).map(given -> given.validity(now, at));
    }

    void end(Status outcome, Instant at) {
        this.status = outcome;
        this.endedAt = at;
    }

    /** Nobody decides what they asked for or profit from. */
    boolean isOwnRequestOf(String userId) {
        return userId.equals(ownerId) || userId.equals(requester);
    }

    void requireNotOwnRequestOf(Caller caller) {
        if (isOwnRequestOf(caller.userId())) {
            throw new NotAllowed("Nobody decides their own request.");
        }
    }

    boolean concerns(String userId) {
        return isOwnRequestOf(userId) || userId.equals(managerId);
    }

    boolean wasRequestedBy(Submission submission) {
        return requestId.equals(submission.requestId()) && submission.digest().equals(requestDigest);
    }

    public DealReviewId id() {
        return id;
    }

    public String opportunityId() {
        return opportunityId;
    }

    public String ownerId() {
        return ownerId;
    }

    public String requester() {
        return requester;
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Optional<DealTerms> terms() {
        return Optional.ofNullable(terms);
    }

    public Optional<Figures> figures() {
        return Optional.ofNullable(figures);
    }

    int round() {
        return round;
    }

    /** Whether the reviewers have the seller's words as they want them. */
    public boolean viewShared() {
        return sellerView != null && !viewWanted;
    }

    public Optional<SellerView> sellerView() {
        return Optional.ofNullable(sellerView);
    }

    public Optional<Route> route() {
        return Optional.ofNullable(route);
    }

    Optional<DealAsApproved> approvedDeal() {
        return Optional.ofNullable(approval).map(StandingApproval::approvedDeal);
    }

    public Optional<HealthReport.Snapshot> health() {
        return Optional.ofNullable(health);
    }

    public Optional<String> exceptionReason() {
        return Optional.ofNullable(exceptionReason);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
