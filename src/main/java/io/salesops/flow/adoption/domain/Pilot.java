package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.platform.InvalidInput;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** That a cohort tries the tools of a request until an end date. */
@Entity(name = "ToolPilot")
public class Pilot {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "request_id"))
    private ToolRequestId requestId;

    private String ownerId;

    @ElementCollection
    @CollectionTable(name = "tool_pilot_person", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "user_id")
    private Set<String> cohort;

    private LocalDate endsOn;
    private String stopDefinition;
    private BigDecimal minimumPercent;
    private boolean extended;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Pilot() {}

    Pilot(ToolRequestId requestId, PilotPlan plan) {
        this.requestId = requestId;
        this.ownerId = plan.owner();
        this.cohort = new TreeSet<>(plan.cohort());
        this.endsOn = plan.endsOn();
        this.stopDefinition = plan.stopDefinition();
        this.minimumPercent = plan.minimumPercent();
    }

    /** Goes on until another day, once. */
    void extend(LocalDate until) {
        if (extended) {
            throw new InvalidInput("answer", "the pilot was extended before; roll the tool out, or stop");
        }
        this.endsOn = until;
        this.extended = true;
    }

    /** When the cohort is asked: at the end, and once more at the end of an extension. */
    String round() {
        return extended ? Pilots.COHORT + "_EXTENDED" : Pilots.COHORT;
    }

    public ToolRequestId requestId() {
        return requestId;
    }

    public String ownerId() {
        return ownerId;
    }

    /** By user id. */
    public Set<String> cohort() {
        return Set.copyOf(cohort);
    }

    /** The last day. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public String stopDefinition() {
        return stopDefinition;
    }

    public BigDecimal minimumPercent() {
        return minimumPercent;
    }

    public boolean isExtended() {
        return extended;
    }
}
