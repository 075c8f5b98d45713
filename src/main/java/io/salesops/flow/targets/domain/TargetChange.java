package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetChangeId;
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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another number that somebody wants for a seller after the publication, and what became of it. */
@Entity
public class TargetChange {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TargetChangeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cycle_id"))
    private TargetCycleId cycleId;

    private String sellerId;
    private String requester;
    private BigDecimal number;
    private LocalDate effectiveFrom;
    private String reason;
    private boolean companyError;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String decidedBy;
    private @Nullable String comment;
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        APPROVED,
        DECLINED,
        NOT_DECIDED
    }

    @SuppressWarnings("NullAway.Init")
    protected TargetChange() {}

    TargetChange(TargetCycleId cycleId, String requester, TargetChanges.Request request, Instant at) {
        this.id = TargetChangeId.next();
        this.cycleId = cycleId;
        this.requester = requester;
        this.sellerId = request.sellerId();
        this.number = request.number();
        this.effectiveFrom = request.effectiveFrom();
        this.reason = request.reason();
        this.companyError = request.companyError();
        this.requestedAt = at;
        this.status = Status.OPEN;
    }

    void decide(boolean approved, String by, @Nullable String comment, Instant at) {
        this.status = approved ? Status.APPROVED : Status.DECLINED;
        this.decidedBy = by;
        this.comment = comment;
        this.decidedAt = at;
    }

    void lapse(Instant at) {
        this.status = Status.NOT_DECIDED;
        this.decidedAt = at;
    }

    /** A day that passed while the decision was waited for counts by the old number, unless the company erred. */
    LocalDate countsFrom(LocalDate today) {
        return companyError || effectiveFrom.isAfter(today) ? effectiveFrom : today;
    }

    public TargetChangeId id() {
        return id;
    }

    public TargetCycleId cycleId() {
        return cycleId;
    }

    public String sellerId() {
        return sellerId;
    }

    public String requester() {
        return requester;
    }

    public BigDecimal number() {
        return number;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public String reason() {
        return reason;
    }

    public boolean companyError() {
        return companyError;
    }

    public Status status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
