package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealAction.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody was asked to do about a deal, and what they decided. */
@Entity
@Table(name = "deal_attention")
public class DealAttention {

    @Id
    private UUID id;

    private String opportunityId;

    @Enumerated(EnumType.STRING)
    private Kind action;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant askedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Answer answer;

    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String factsThen;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable OwnerDecision ownerDecision;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        ANSWERED,
        DROPPED
    }

    /** What was decided; the source of the deal stays the place where it is changed. */
    public enum Choice {
        RE_PLAN,
        RE_ROUTE,
        CLOSE_AS_LOST,
        LEFT_COMMIT,
        STAYS_IN_COMMIT,
        GAPS_ANSWERED
    }

    /**
     * What was decided, in the words of whoever did.
     *
     * @param newOwner who is to take the deal over
     */
    public record Answer(
            Choice choice,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable String newOwner) {}

    /** What the manager said to another owner. */
    public record OwnerDecision(boolean changes, String words, String by, Instant at) {}

    @SuppressWarnings("NullAway.Init")
    protected DealAttention() {}

    DealAttention(String opportunityId, Kind action, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.opportunityId = opportunityId;
        this.action = action;
        this.status = Status.OPEN;
        this.askedAt = askedAt;
    }

    /**
     * Another owner is the manager's to decide; until then it stays open.
     *
     * @param facts what was known of the deal then
     */
    void answer(Answer given, String by, Instant at, String facts) {
        this.answer = given;
        this.answeredBy = by;
        this.answeredAt = at;
        this.factsThen = facts;
        this.status = given.choice() == Choice.RE_ROUTE ? Status.OPEN : Status.ANSWERED;
    }

    void decideOnTheOwner(OwnerDecision decision) {
        this.ownerDecision = decision;
        this.status = Status.ANSWERED;
    }

    void drop() {
        this.status = Status.DROPPED;
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Tells which deal it is, and what it calls for: people are asked for it once at a time. */
    String key() {
        return key(opportunityId, action);
    }

    static String key(String opportunityId, Kind action) {
        return opportunityId + "/" + action;
    }

    boolean saw(String facts) {
        return facts.equals(factsThen);
    }

    UUID id() {
        return id;
    }

    String opportunityId() {
        return opportunityId;
    }

    public Kind action() {
        return action;
    }

    public Status status() {
        return status;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<OwnerDecision> ownerDecision() {
        return Optional.ofNullable(ownerDecision);
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
