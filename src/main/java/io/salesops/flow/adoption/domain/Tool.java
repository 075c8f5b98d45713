package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.platform.Conflict;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tool of the register, from its proposal to its retirement. */
@Entity
public class Tool {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ToolId id;

    private String key;
    private String name;
    private String purpose;
    private @Nullable String supplier;
    private @Nullable String ownerId;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private @Nullable String system;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "request_id"))
    private @Nullable ToolRequestId requestId;

    @Embedded
    private @Nullable Contract contract;

    @Version
    private @Nullable Long version;

    /** How often a tool is used when it is used as meant. */
    public enum Rhythm {
        WEEKLY,
        MONTHLY,
        QUARTERLY;

        /** Of the period that ends with a day. */
        LocalDate firstDay(LocalDate lastDay) {
            return switch (this) {
                case WEEKLY -> lastDay.minusWeeks(1).plusDays(1);
                case MONTHLY -> lastDay.minusMonths(1).plusDays(1);
                case QUARTERLY -> lastDay.minusMonths(3).plusDays(1);
            };
        }
    }

    public enum Status {
        PROPOSED,
        PILOT,
        ROLLING_OUT,
        IN_USE,
        RETIRING,
        RETIRED,
        DECLINED;

        /** Whether people may get a licence. */
        public boolean isOpen() {
            return this != RETIRING && this != RETIRED && this != DECLINED;
        }
    }

    /**
     * What a tool is, however it came to us.
     *
     * @param system in which its users have their accounts, as the settings of provisioning name it
     */
    public record Description(
            String name,
            String purpose,
            @Nullable String supplier,
            Rhythm rhythm,
            @Nullable String system) {}

    @SuppressWarnings("NullAway.Init")
    protected Tool() {}

    Tool(String key, Description description, Status status, @Nullable ToolRequestId requestId) {
        this.id = ToolId.next();
        this.key = key;
        this.status = status;
        this.requestId = requestId;
        describe(description);
    }

    final void describe(Description description) {
        this.name = description.name();
        this.purpose = description.purpose();
        this.supplier = description.supplier();
        this.rhythm = description.rhythm();
        this.system = description.system();
    }

    void ownBy(@Nullable String userId) {
        this.ownerId = userId;
    }

    void become(Status next) {
        if (status == Status.RETIRED || (status == Status.RETIRING && next != Status.RETIRED)) {
            throw new Conflict("'%s' is retired.".formatted(name));
        }
        this.status = next;
    }

    /** Nobody is to use it any more. */
    void retire() {
        if (!status.isOpen()) {
            throw new Conflict("'%s' is not in use any more.".formatted(name));
        }
        this.status = Status.RETIRING;
    }

    /** Nobody gets it any more; what never went beyond a pilot is not taken on. */
    void takeBack() {
        if (status == Status.PROPOSED || status == Status.PILOT) {
            this.status = Status.DECLINED;
        } else if (status.isOpen()) {
            this.status = Status.RETIRING;
        }
    }

    void close() {
        if (status == Status.RETIRING) {
            this.status = Status.RETIRED;
        }
    }

    void sign(Contract contract) {
        this.contract = contract;
    }

    /** What was agreed with the supplier, once that is known. */
    public Optional<Contract> contract() {
        return Optional.ofNullable(contract);
    }

    public ToolId id() {
        return id;
    }

    /** What imports, addresses and trainings call the tool. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    public Optional<String> supplier() {
        return Optional.ofNullable(supplier);
    }

    public Optional<String> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public Optional<String> system() {
        return Optional.ofNullable(system);
    }

    public Status status() {
        return status;
    }

    public Optional<ToolRequestId> requestId() {
        return Optional.ofNullable(requestId);
    }
}
