package io.salesops.flow.team.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time without a person, from an instant until just before another, and who acts meanwhile. */
@Entity
public class Absence {

    @Id
    private UUID id;

    private String userId;
    private Instant absentFrom;
    private Instant absentUntil;
    private @Nullable String substitute;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    public Absence(String userId, Instant from, Instant until, @Nullable String substitute) {
        this.id = UUID.randomUUID();
        this.userId = userId;
        this.absentFrom = from;
        this.absentUntil = until;
        this.substitute = substitute;
    }

    public UUID id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    /** The person is back at the end itself. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(absentFrom) && instant.isBefore(absentUntil);
    }

    public boolean endsBefore(Instant instant) {
        return absentUntil.isBefore(instant);
    }

    boolean isOver(Instant instant) {
        return !instant.isBefore(absentUntil);
    }

    void endAt(Instant instant) {
        this.absentUntil = instant;
    }

    Instant from() {
        return absentFrom;
    }

    public Instant until() {
        return absentUntil;
    }

    public boolean overlaps(Instant from, Instant until) {
        return from.isBefore(absentUntil) && absentFrom.isBefore(until);
    }

    public Optional<String> substitute() {
        return Optional.ofNullable(substitute);
    }
}
