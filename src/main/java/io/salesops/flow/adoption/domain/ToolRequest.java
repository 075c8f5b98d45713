package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.platform.Conflict;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody asked for a tool, and what came of it. */
@Entity
public class ToolRequest {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ToolRequestId id;

    private String requester;
    private String requestId;
    private @Nullable String requestDigest;
    private @Nullable String processInstanceId;
    private String title;
    private String problem;
    private String outcome;
    private String measure;
    private int peopleConcerned;
    private BigDecimal expectedCost;
    private @Nullable String alternatives;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String endReason;
    private Instant requestedAt;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        OPEN,
        DECLINED,
        STOPPED,
        WITHDRAWN,
        ADOPTED
    }

    @SuppressWarnings("NullAway.Init")
    protected ToolRequest() {}

    ToolRequest(ToolWish wish, String requester, Instant requestedAt) {
        this.id = ToolRequestId.next();
        this.requester = requester;
        this.requestId = wish.requestId();
        this.requestDigest = wish.digest();
        this.title = wish.title();
        this.problem = wish.problem();
        this.outcome = wish.outcome();
        this.measure = wish.measure();
        this.peopleConcerned = wish.peopleConcerned();
        this.expectedCost = wish.expectedCost();
        this.alternatives = wish.alternatives();
        this.status = Status.OPEN;
        this.requestedAt = requestedAt;
    }

    boolean wasRequestedBy(ToolWish wish) {
        return Objects.equals(requestDigest, wish.digest());
    }

    /** Whether it belongs to that process and to no other. */
    boolean attachTo(String instanceId) {
        if (processInstanceId == null) {
            processInstanceId = instanceId;
        }
        return instanceId.equals(processInstanceId);
    }

    void end(Status outcomeOfAll, @Nullable String reason, Instant at) {
        if (status != Status.OPEN) {
            throw new Conflict("The request '%s' has ended.".formatted(title));
        }
        this.status = outcomeOfAll;
        this.endReason = reason;
        this.endedAt = at;
    }

    public ToolRequestId id() {
        return id;
    }

    /** What the requester calls it. */
    public String requestId() {
        return requestId;
    }

    public String requester() {
        return requester;
    }

    public String title() {
        return title;
    }

    public String problem() {
        return problem;
    }

    public String outcome() {
        return outcome;
    }

    public String measure() {
        return measure;
    }

    public int peopleConcerned() {
        return peopleConcerned;
    }

    public BigDecimal expectedCost() {
        return expectedCost;
    }

    public Optional<String> alternatives() {
        return Optional.ofNullable(alternatives);
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
