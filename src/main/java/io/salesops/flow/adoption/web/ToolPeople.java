package io.salesops.flow.adoption.web;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people and groups are called on the pages of tools. */
@Component
class ToolPeople {

    private final Team team;
    private final PeopleAccounts accounts;
    private final Texts texts;

    ToolPeople(Team team, PeopleAccounts accounts, Texts texts) {
        this.team = team;
        this.accounts = accounts;
        this.texts = texts;
    }

    public String of(Optional<String> userId) {
        return userId.map(this::of).orElse("–");
    }

    /** A person, or a group by its name. */
    public String of(@Nullable String holder) {
        return holder == null
                ? "–"
                : team.find(holder)
                        .map(TeamMember::name)
                        .or(() -> accounts.nameOf(holder))
                        .orElseGet(() -> texts.onPage().orElse("tools.group." + holder, holder));
    }
}
