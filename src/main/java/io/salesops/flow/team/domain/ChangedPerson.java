package io.salesops.flow.team.domain;

import io.salesops.flow.platform.identity.Groups;
import io.salesops.flow.platform.identity.PeopleAccounts.Account;
import io.salesops.flow.platform.identity.PeopleAccounts.TeamGroup;
import io.salesops.flow.team.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account has to know of a person. */
record ChangedPerson(
        String userId,
        String name,
        @Nullable String email,
        Role role,
        String region,
        @Nullable String language,
        @Nullable String teamId,
        @Nullable String team) {

    /** Of a person {@code p} and the team {@code t}. */
    static final String COLUMNS = "p.user_id, p.name, p.email, p.role, p.region, p.language, p.team_id, t.name as team";

    Account account() {
        return new Account(userId, name, email, region, group(), teamGroup());
    }

    private Optional<String> group() {
        return switch (role) {
            case SELLER -> Optional.of(Groups.SELLERS);
            case SALES_MANAGER -> Optional.of(Groups.SALES_MANAGERS);
            case OTHER -> Optional.empty();
        };
    }

    private Optional<TeamGroup> teamGroup() {
        return teamId == null ? Optional.empty() : Optional.of(new TeamGroup(teamId, String.valueOf(team)));
    }
}
