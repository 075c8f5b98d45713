package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.formula.SellerResult;
import io.salesops.flow.team.TeamMember;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The target of one seller for a quarter: how it came about, and what the seller and the manager made of it. */
@Entity
public class SellerTarget {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SellerTargetId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cycle_id"))
    private TargetCycleId cycleId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "team_target_id"))
    private TeamTargetId teamTargetId;

    private String sellerId;
    private String sellerName;
    private @Nullable String managerId;
    private String region;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> history;

    private BigDecimal potential;
    private BigDecimal weight;
    private BigDecimal rampPercent;
    private BigDecimal fullTarget;
    private BigDecimal ramped;
    private BigDecimal computed;
    private BigDecimal amount;
    private @Nullable BigDecimal offered;
    private boolean adjusted;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> steps;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String sentBack;
    private @Nullable BigDecimal proposal;
    private @Nullable String reasonCode;
    private @Nullable String evidence;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Settlement settlement;

    private @Nullable String settlementComment;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        PLANNED,
        ASKED,
        ACCEPTED,
        CONTESTED,
        SETTLED,
        NOT_ANSWERED,
        LEFT,
        WITHDRAWN
    }

    public enum Settlement {
        ACCEPTED,
        KEPT,
        MET_BETWEEN,
        NOT_SETTLED
    }

    @SuppressWarnings("NullAway.Init")
    protected SellerTarget() {}

    @SuppressWarnings("NullAway.Init") // computing sets the rest
    SellerTarget(TeamTarget team, SellerFigures person, SellerResult result) {
        this.id = SellerTargetId.next();
        this.cycleId = team.cycleId();
        this.sellerId = person.seller().userId();
        this.amount = BigDecimal.ZERO;
        this.status = Status.PLANNED;
        belongTo(team, person.seller());
        compute(person, result);
    }

    final void belongTo(TeamTarget team, TeamMember seller) {
        this.teamTargetId = team.id();
        this.sellerName = seller.name();
        this.managerId = seller.managerId();
        this.region = seller.region();
    }

    /** Takes over what was computed now; a seller who agreed to the same number before stays agreed. */
    final void compute(SellerFigures person, SellerResult result) {
        this.history = person.bookings().entrySet().stream()
                .collect(toMap(quarter -> quarter.getKey().toString(), Map.Entry::getValue));
        this.potential = person.potential();
        this.weight = result.weight();
        this.rampPercent = result.rampPercent();
        this.fullTarget = result.full();
        this.ramped = result.ramped();
        this.computed = result.target();
        this.steps = result.steps();
        this.adjusted = false;
        offer(result.target());
    }

    /** Puts a number on the table, set by a person, with why it is another one than computed. */
    void adjust(BigDecimal number, String why) {
        if (amount.compareTo(number) != 0) {
            offer(number);
            adjusted = true;
            explain(why);
        }
    }

    /** Puts a number on the table because somebody else's changed. */
    void offer(BigDecimal number) {
        if (amount.compareTo(number) != 0) {
            amount = number;
            status = Status.PLANNED;
        }
    }

    void explain(String why) {
        steps = Stream.concat(steps.stream(), Stream.of(why)).toList();
    }

    /** The number on the table is the one the seller answers to, whatever is settled afterwards. */
    void ask() {
        status = Status.ASKED;
        offered = amount;
        settlement = null;
    }

    void accept(Instant at) {
        answer(Status.ACCEPTED, at);
        proposal = null;
    }

    void contest(BigDecimal proposal, String reasonCode, String evidence, Instant at) {
        answer(Status.CONTESTED, at);
        this.proposal = proposal;
        this.reasonCode = reasonCode;
        this.evidence = evidence;
    }

    void recordSilence(Instant at) {
        answer(Status.NOT_ANSWERED, at);
    }

    private void answer(Status answer, Instant at) {
        status = answer;
        answeredAt = at;
    }

    void settle(Settlement outcome, BigDecimal number, @Nullable String by, @Nullable String comment, Instant at) {
        status = Status.SETTLED;
        settlement = outcome;
        amount = number;
        settledBy = by;
        settlementComment = comment;
        settledAt = at;
    }

    /** Leadership wants another number, or better reasons. */
    void sendBack(String reason) {
        sentBack = reason;
        status = Status.PLANNED;
    }

    void leave() {
        status = Status.LEFT;
        amount = BigDecimal.ZERO;
    }

    void withdraw() {
        status = Status.WITHDRAWN;
    }

    void ledBy(@Nullable String managerId) {
        this.managerId = managerId;
    }

    public SellerTargetId id() {
        return id;
    }

    public TargetCycleId cycleId() {
        return cycleId;
    }

    public TeamTargetId teamTargetId() {
        return teamTargetId;
    }

    public String sellerId() {
        return sellerId;
    }

    public String sellerName() {
        return sellerName;
    }

    public Optional<String> managerId() {
        return Optional.ofNullable(managerId);
    }

    public String region() {
        return region;
    }

    /** Bookings by quarter. */
    public Map<String, BigDecimal> history() {
        return history;
    }

    /** Bookings of all these quarters. */
    public BigDecimal booked() {
        return history.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal potential() {
        return potential;
    }

    public BigDecimal weight() {
        return weight;
    }

    public BigDecimal rampPercent() {
        return rampPercent;
    }

    public BigDecimal fullTarget() {
        return fullTarget;
    }

    public BigDecimal ramped() {
        return ramped;
    }

    public BigDecimal computed() {
        return computed;
    }

    public BigDecimal amount() {
        return amount;
    }

    public Optional<BigDecimal> offered() {
        return Optional.ofNullable(offered);
    }

    public boolean adjusted() {
        return adjusted;
    }

    public List<String> steps() {
        return steps;
    }

    public Status status() {
        return status;
    }

    public boolean isContested() {
        return status == Status.CONTESTED;
    }

    /** Whether somebody still has to say something. */
    public boolean isOpen() {
        return status == Status.ASKED || status == Status.CONTESTED;
    }

    public Optional<String> sentBack() {
        return Optional.ofNullable(sentBack);
    }

    public Optional<BigDecimal> proposal() {
        return Optional.ofNullable(proposal);
    }

    public Optional<String> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Settlement> settlement() {
        return Optional.ofNullable(settlement);
    }

    public Optional<String> settlementComment() {
        return Optional.ofNullable(settlementComment);
    }

    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
