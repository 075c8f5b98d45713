package io.salesops.flow.provisioning.domain;

import io.salesops.flow.provisioning.Account.State;
import io.salesops.flow.provisioning.AccountOrder;
import io.salesops.flow.provisioning.scim.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that one person is to have in one system, and how it came to be. */
@Entity
@Table(name = "account_order")
public class OrderedAccount {

    @Id
    private UUID id;

    private String subject;
    private String system;
    private String externalId;
    private String name;
    private String email;
    private @Nullable String role;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean leftToIt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OrderedAccount() {}

    OrderedAccount(AccountOrder order) {
        this.id = UUID.randomUUID();
        this.subject = order.subject();
        this.system = order.system();
        this.externalId = order.externalId();
        this.name = order.name();
        this.email = order.email();
        this.role = order.role();
        this.dueAt = order.dueAt();
        this.state = State.ORDERED;
    }

    void created() {
        this.state = State.CREATED;
    }

    void leaveToIt() {
        this.leftToIt = true;
    }

    void createdByHand() {
        this.state = State.BY_HAND;
    }

    void cancel() {
        this.state = State.CANCELLED;
    }

    void moveTo(Instant due) {
        this.dueAt = due;
    }

    boolean isOpen() {
        return state == State.ORDERED;
    }

    boolean isByHand() {
        return state == State.BY_HAND;
    }

    boolean isLeftToIt() {
        return leftToIt;
    }

    Person person() {
        return new Person(externalId, name, email, role);
    }

    public UUID id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String system() {
        return system;
    }

    public String externalId() {
        return externalId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public @Nullable String role() {
        return role;
    }

    public Instant dueAt() {
        return dueAt;
    }

    State state() {
        return state;
    }
}
