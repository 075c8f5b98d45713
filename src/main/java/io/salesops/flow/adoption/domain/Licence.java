package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.ToolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody may use a tool. */
@Entity(name = "ToolLicence")
public class Licence {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LicenceId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "tool_id"))
    private ToolId toolId;

    private String userId;
    private String cohort;
    private Instant assignedAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedWhy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Licence() {}

    Licence(ToolId toolId, String userId, String cohort, Instant assignedAt) {
        this.id = LicenceId.next();
        this.toolId = toolId;
        this.userId = userId;
        this.cohort = cohort;
        this.assignedAt = assignedAt;
    }

    void revoke(String why, Instant at) {
        this.revokedAt = at;
        this.revokedWhy = why;
    }

    public boolean isHeld() {
        return revokedAt == null;
    }

    public LicenceId id() {
        return id;
    }

    public ToolId toolId() {
        return toolId;
    }

    public String userId() {
        return userId;
    }

    /** With whom the person got it, such as the pilot or a wave. */
    public String cohort() {
        return cohort;
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<String> revokedWhy() {
        return Optional.ofNullable(revokedWhy);
    }
}
