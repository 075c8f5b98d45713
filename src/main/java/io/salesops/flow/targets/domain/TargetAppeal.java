package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.AppealId;
import io.salesops.flow.targets.TargetCycleId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A seller's word against a published target, and what leadership made of it. */
@Entity
public class TargetAppeal {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppealId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cycle_id"))
    private TargetCycleId cycleId;

    private String sellerId;
    private BigDecimal contested;
    private BigDecimal proposal;
    private String reasonCode;
    private String evidence;
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String decidedBy;
    private @Nullable BigDecimal decided;
    private @Nullable String comment;
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        GRANTED,
        KEPT,
        OTHER_NUMBER,
        NOT_DECIDED
    }

    @SuppressWarnings("NullAway.Init")
    protected TargetAppeal() {}

    TargetAppeal(
            TargetCycleId cycleId,
            String sellerId,
            BigDecimal contested,
            BigDecimal proposal,
            String reasonCode,
            String evidence,
            Instant filedAt) {
        this.id = AppealId.next();
        this.cycleId = cycleId;
        this.sellerId = sellerId;
        this.contested = contested;
        this.proposal = proposal;
        this.reasonCode = reasonCode;
        this.evidence = evidence;
        this.filedAt = filedAt;
        this.status = Status.OPEN;
    }

    void decide(Status outcome, BigDecimal number, String by, @Nullable String comment, Instant at) {
        this.status = outcome;
        this.decided = number;
        this.decidedBy = by;
        this.comment = comment;
        this.decidedAt = at;
    }

    void lapse(Instant at) {
        this.status = Status.NOT_DECIDED;
        this.decidedAt = at;
    }

    public AppealId id() {
        return id;
    }

    public TargetCycleId cycleId() {
        return cycleId;
    }

    public String sellerId() {
        return sellerId;
    }

    public BigDecimal contested() {
        return contested;
    }

    public BigDecimal proposal() {
        return proposal;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String evidence() {
        return evidence;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Status status() {
        return status;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** The number that counts since the decision. */
    public Optional<BigDecimal> decided() {
        return Optional.ofNullable(decided);
    }

    /** What the decision brought, against the number that was contested. */
    public Optional<BigDecimal> difference() {
        return decided().map(number -> number.subtract(contested));
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
