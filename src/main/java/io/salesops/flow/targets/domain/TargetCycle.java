package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toSet;

import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.Plan;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The targets of one quarter, from the opening to the result. */
@Entity
public class TargetCycle {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TargetCycleId id;

    private String quarter;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private BigDecimal growthPercent;
    private BigDecimal overAssignmentPercent;
    private @Nullable String objective;
    private @Nullable String marketNote;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Deadlines deadlines;

    @Enumerated(EnumType.STRING)
    private Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Plan plan;

    private @Nullable BigDecimal pool;
    private @Nullable BigDecimal unassigned;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    private String requester;
    private String requestId;
    private @Nullable String requestDigest;
    private @Nullable String processInstanceId;
    private Instant openedAt;
    private @Nullable String sentBack;
    private @Nullable String approvedBy;
    private @Nullable String approvalReason;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        PUBLISHED,
        CLOSED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected TargetCycle() {}

    TargetCycle(
            CycleRequest request, String requester, LocalDate startsOn, LocalDate endsOn, String currency, Instant at) {
        this.id = TargetCycleId.next();
        this.quarter = request.quarter().toString();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.growthPercent = request.growthPercent();
        this.overAssignmentPercent = request.overAssignmentPercent();
        this.objective = request.objective();
        this.marketNote = request.marketNote();
        this.deadlines = request.deadlines();
        this.currency = currency;
        this.status = Status.OPEN;
        this.findings = List.of();
        this.requester = requester;
        this.requestId = request.requestId();
        this.requestDigest = request.digest();
        this.openedAt = at;
    }

    /** A cycle belongs to one process instance for ever. */
    boolean attachTo(String instanceId) {
        if (processInstanceId == null) {
            processInstanceId = instanceId;
        }
        return processInstanceId.equals(instanceId);
    }

    boolean wasRequestedBy(CycleRequest request) {
        return requestId.equals(request.requestId())
                && request.digest() != null
                && request.digest().equals(requestDigest);
    }

    void plan(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void frame(BigDecimal growthPercent, BigDecimal overAssignmentPercent) {
        this.growthPercent = growthPercent;
        this.overAssignmentPercent = overAssignmentPercent;
    }

    /** Starts over with what was computed now; the pool is in whole units. */
    void take(Plan plan, BigDecimal pool, List<Finding> findings) {
        this.plan = plan;
        this.pool = pool;
        this.findings = List.copyOf(findings);
    }

    /** What is left of the pool once everybody has a number; below zero when they have more than the pool holds. */
    void assign(BigDecimal assigned) {
        this.unassigned = pool().subtract(assigned);
    }

    /** A finding takes the place of those with the same code. */
    void note(List<Finding> news) {
        var codes = news.stream().map(Finding::code).collect(toSet());
        findings = Stream.concat(findings.stream().filter(finding -> !codes.contains(finding.code())), news.stream())
                .toList();
    }

    /** Leadership wants another plan, or other numbers everywhere. */
    void sendBack(String reason) {
        this.sentBack = reason;
    }

    /** What nobody carries, or what everybody carries too much, once people changed numbers. */
    void noteUnassigned() {
        var known = findings.stream().filter(finding -> !finding.code().equals(Finding.UNASSIGNED));
        var left = unassigned();
        var text = left.signum() < 0
                ? "The numbers together are %s more than the pool."
                : "%s of the pool is assigned to nobody.";
        findings = (left.signum() == 0
                        ? known
                        : Stream.concat(
                                known,
                                Stream.of(Finding.warning(
                                        Finding.UNASSIGNED, text.formatted(MoneyText.of(left.abs(), currency))))))
                .toList();
    }

    void approve(String by, @Nullable String reason) {
        this.approvedBy = by;
        this.approvalReason = reason;
    }

    void publish() {
        this.status = Status.PUBLISHED;
    }

    void end(Status outcome, Instant at) {
        this.status = outcome;
        this.endedAt = at;
    }

    public TargetCycleId id() {
        return id;
    }

    public FiscalQuarter quarter() {
        return FiscalQuarter.of(quarter);
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public BigDecimal growthPercent() {
        return growthPercent;
    }

    public BigDecimal overAssignmentPercent() {
        return overAssignmentPercent;
    }

    public Optional<String> objective() {
        return Optional.ofNullable(objective);
    }

    public Optional<String> marketNote() {
        return Optional.ofNullable(marketNote);
    }

    public String currency() {
        return currency;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    public BigDecimal pool() {
        return pool == null ? BigDecimal.ZERO : pool;
    }

    public BigDecimal unassigned() {
        return unassigned == null ? BigDecimal.ZERO : unassigned;
    }

    public List<Finding> findings() {
        return findings;
    }

    public String requester() {
        return requester;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<String> sentBack() {
        return Optional.ofNullable(sentBack);
    }

    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<String> approvalReason() {
        return Optional.ofNullable(approvalReason);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
