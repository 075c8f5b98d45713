package io.salesops.flow.targets.domain;

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
import java.util.Objects;
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

    @Embedded
    private Computation computation;

    private BigDecimal amount;
    private @Nullable BigDecimal offered;
    private boolean adjusted;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> steps;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String sentBack;

    @Embedded
    private @Nullable SellerAnswer answer;

    @Embedded
    private @Nullable Settled settled;

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
        this.computation = Computation.of(person, result);
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
        settled = settled().again();
    }

    void accept(Instant at) {
        status = Status.ACCEPTED;
        answer = answer().accepted(at);
        settled = Settled.NOT_YET;
    }

    void contest(SellerAnswer answer) {
        status = Status.CONTESTED;
        this.answer = answer;
    }

    void recordSilence(Instant at) {
        status = Status.NOT_ANSWERED;
        answer = answer().silent(at);
    }

    void settle(BigDecimal number, Settled settled) {
        status = Status.SETTLED;
        amount = number;
        this.settled = settled;
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

    /** Says whether that is somebody else than before. */
    boolean ledBy(@Nullable String managerId) {
        var changed = !Objects.equals(this.managerId, managerId);
        this.managerId = managerId;
        return changed;
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

    public Computation computation() {
        return computation;
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

    public SellerAnswer answer() {
        return answer == null ? SellerAnswer.NONE : answer;
    }

    public Settled settled() {
        return settled == null ? Settled.NOT_YET : settled;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
