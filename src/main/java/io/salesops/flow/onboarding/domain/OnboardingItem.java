package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item of the plan of a new hire. */
@Entity
public class OnboardingItem {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OnboardingItemId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "new_hire_id"))
    private NewHireId newHireId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reference;
    private String title;
    private String ownerGroup;
    private int offsetDays;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String note;
    private @Nullable String finishedBy;
    private @Nullable Instant finishedAt;
    private @Nullable Boolean inTime;

    @Version
    private @Nullable Long version;

    public enum Kind {
        TASK,
        EQUIPMENT,
        ACCOUNT,
        TRAINING,
        MILESTONE,
        CHECK_IN
    }

    public enum Status {
        OPEN,
        DONE,
        NOT_NEEDED,
        TAKEN_BACK
    }

    @SuppressWarnings("NullAway.Init")
    protected OnboardingItem() {}

    OnboardingItem(NewHireId newHireId, PlannedItem planned, LocalDate due) {
        this.id = OnboardingItemId.next();
        this.newHireId = newHireId;
        this.kind = planned.kind();
        this.reference = planned.reference();
        this.title = planned.title();
        this.ownerGroup = planned.ownerGroup();
        this.offsetDays = planned.offsetDays();
        this.due = due;
        this.status = Status.OPEN;
    }

    void moveTo(LocalDate due) {
        this.due = due;
    }

    void finish(Status outcome, @Nullable String note, String by, Instant at, boolean inTime) {
        this.status = outcome;
        this.note = note;
        this.finishedBy = by;
        this.finishedAt = at;
        this.inTime = inTime;
    }

    void takeBack() {
        this.status = Status.TAKEN_BACK;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public OnboardingItemId id() {
        return id;
    }

    public NewHireId newHireId() {
        return newHireId;
    }

    public Kind kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String ownerGroup() {
        return ownerGroup;
    }

    public int offsetDays() {
        return offsetDays;
    }

    public LocalDate due() {
        return due;
    }

    public Status status() {
        return status;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> finishedBy() {
        return Optional.ofNullable(finishedBy);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public Optional<Boolean> inTime() {
        return Optional.ofNullable(inTime);
    }
}
