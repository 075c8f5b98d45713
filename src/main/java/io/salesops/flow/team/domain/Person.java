package io.salesops.flow.team.domain;

import io.salesops.flow.team.Role;
import io.salesops.flow.team.TeamMember;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as imported, or as brought on board; only both change one. */
@Entity
public class Person {

    @Id
    private String userId;

    private String name;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String teamId;
    private @Nullable String managerId;
    private String region;
    private @Nullable LocalDate employedFrom;
    private @Nullable LocalDate employedUntil;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public TeamMember asMember() {
        return new TeamMember(userId, name, email, role, teamId, managerId, region, employedFrom, employedUntil);
    }
}
