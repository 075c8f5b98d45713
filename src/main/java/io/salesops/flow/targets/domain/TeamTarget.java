package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a team has to bring in a quarter, and how far it is with agreeing on it. */
@Entity
public class TeamTarget {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TeamTargetId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cycle_id"))
    private TargetCycleId cycleId;

    private String teamId;
    private String teamName;
    private @Nullable String managerId;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String sentBack;

    @Version
    private @Nullable Long version;

    public enum Status {
        PLANNED,
        ALLOCATING,
        NEGOTIATING,
        AGREED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected TeamTarget() {}

    TeamTarget(TargetCycleId cycleId, String teamId, String teamName, @Nullable String managerId) {
        this.id = TeamTargetId.next();
        this.cycleId = cycleId;
        this.teamId = teamId;
        this.teamName = teamName;
        this.managerId = managerId;
        this.total = BigDecimal.ZERO;
        this.status = Status.PLANNED;
    }

    /** Takes a new total; a team that has to bring something else than it agreed on is asked again. */
    void total(BigDecimal total) {
        if (this.total.compareTo(total) != 0) {
            this.total = total;
            this.status = Status.PLANNED;
        }
    }

    /** Some numbers were settled, which everybody knows. */
    void follow(BigDecimal settled) {
        this.total = settled;
    }

    /** Somebody left; what the others agreed on stays agreed. */
    void bringLess(BigDecimal amount) {
        this.total = total.subtract(amount);
    }

    /** Says whether that is somebody else than before. */
    boolean ledBy(@Nullable String managerId) {
        var changed = !Objects.equals(this.managerId, managerId);
        this.managerId = managerId;
        return changed;
    }

    void enter(Status status) {
        this.status = status;
    }

    /** Leadership wants other numbers, or better reasons. */
    void sendBack(String reason) {
        this.sentBack = reason;
        this.status = Status.PLANNED;
    }

    /** Whether the manager still looks at the numbers. */
    boolean isAllocating() {
        return status == Status.ALLOCATING;
    }

    public TeamTargetId id() {
        return id;
    }

    public TargetCycleId cycleId() {
        return cycleId;
    }

    public String teamId() {
        return teamId;
    }

    public String teamName() {
        return teamName;
    }

    public Optional<String> managerId() {
        return Optional.ofNullable(managerId);
    }

    public BigDecimal total() {
        return total;
    }

    public Status status() {
        return status;
    }

    public Optional<String> sentBack() {
        return Optional.ofNullable(sentBack);
    }
}
