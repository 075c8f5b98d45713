package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.team.Role;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who accepted our offer, from then to the end of probation. */
@Entity
public class NewHire {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NewHireId id;

    private String requester;
    private String requestId;
    private @Nullable String requestDigest;
    private @Nullable String processInstanceId;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String teamId;
    private @Nullable String managerId;
    private String region;
    private LocalDate startDate;
    private String userId;
    private @Nullable String mentorId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int invitationSequence;
    private @Nullable Integer probationDays;
    private @Nullable LocalDate probationUntil;
    private boolean extended;
    private @Nullable String reason;
    private Instant acceptedAt;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    public enum Status {
        PREPARED,
        STARTED,
        CONFIRMED,
        NOT_CONFIRMED,
        WITHDRAWN;

        public boolean isOpen() {
            return this == PREPARED || this == STARTED;
        }
    }

    /** Where a new hire belongs, as far as it is known. */
    public record Place(@Nullable String teamId, @Nullable String managerId, String region) {}

    @SuppressWarnings("NullAway.Init")
    protected NewHire() {}

    NewHire(HireRequest request, Place place, String userId, String requester, Instant acceptedAt) {
        this.id = NewHireId.next();
        this.requester = requester;
        this.requestId = request.requestId();
        this.requestDigest = request.digest();
        this.name = request.name();
        this.email = request.email();
        this.role = request.role();
        this.teamId = place.teamId();
        this.managerId = place.managerId();
        this.region = place.region();
        this.startDate = request.startDate();
        this.userId = userId;
        this.acceptedAt = acceptedAt;
        this.status = Status.PREPARED;
    }

    /** A new hire belongs to one process instance for ever. */
    boolean attachTo(String processInstanceId) {
        if (this.processInstanceId == null) {
            this.processInstanceId = processInstanceId;
        }
        return this.processInstanceId.equals(processInstanceId);
    }

    boolean wasRequestedBy(HireRequest request) {
        return requestId.equals(request.requestId())
                && request.digest() != null
                && request.digest().equals(requestDigest);
    }

    void leadBy(String managerId) {
        this.managerId = managerId;
    }

    void mentorBy(@Nullable String mentorId) {
        this.mentorId = mentorId;
    }

    /** Calendars take an invitation for a newer one by its higher number. */
    void moveTo(LocalDate startDate) {
        this.startDate = startDate;
        this.invitationSequence++;
    }

    void probationTakes(int days) {
        this.probationDays = days;
    }

    void probationUntil(LocalDate day) {
        this.probationUntil = day;
    }

    void start() {
        this.status = Status.STARTED;
    }

    void extendUntil(LocalDate day) {
        this.probationUntil = day;
        this.extended = true;
    }

    void end(Status outcome, @Nullable String reason, Instant at) {
        this.status = outcome;
        this.reason = reason;
        this.endedAt = at;
    }

    /** Whether the reader is told what both said at check-ins: each of them, and whoever sees everybody. */
    boolean opensCheckInsTo(Caller reader) {
        return isThe(reader) || isLedBy(reader) || NewHireDossiers.seesAll(reader);
    }

    private boolean isThe(Caller reader) {
        return reader.userId().equals(userId);
    }

    private boolean isLedBy(Caller reader) {
        return reader.userId().equals(managerId);
    }

    public NewHireId id() {
        return id;
    }

    public String requester() {
        return requester;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Optional<String> teamId() {
        return Optional.ofNullable(teamId);
    }

    public Optional<String> managerId() {
        return Optional.ofNullable(managerId);
    }

    public String region() {
        return region;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public String userId() {
        return userId;
    }

    public Optional<String> mentorId() {
        return Optional.ofNullable(mentorId);
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("The onboarding of %s has ended already.".formatted(name));
        }
    }

    public int invitationSequence() {
        return invitationSequence;
    }

    /** How long probation takes from the start on, once the plan is made. */
    Optional<Integer> probationDays() {
        return Optional.ofNullable(probationDays);
    }

    public Optional<LocalDate> probationUntil() {
        return Optional.ofNullable(probationUntil);
    }

    public boolean extended() {
        return extended;
    }

    /** Why the onboarding ended, which neither the hire nor the mentor reads here. */
    public Optional<String> reasonFor(Caller reader) {
        return Optional.ofNullable(reason)
                .filter(told -> !isThe(reader) && (isLedBy(reader) || NewHireDossiers.seesAll(reader)));
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
