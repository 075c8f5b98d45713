package io.salesops.flow.onboarding.web;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call each other on pages. */
@Component
class PeopleNames {

    private final Team team;
    private final PeopleAccounts accounts;
    private final Texts texts;

    PeopleNames(Team team, PeopleAccounts accounts, Texts texts) {
        this.team = team;
        this.accounts = accounts;
        this.texts = texts;
    }

    public @Nullable String of(Optional<String> userId) {
        return userId.map(this::of).orElse(null);
    }

    private String of(String userId) {
        return person(userId).orElse(userId);
    }

    /** Whoever works here without being in sales has an account all the same. */
    private Optional<String> person(String userId) {
        return team.find(userId).map(TeamMember::name).or(() -> accounts.nameOf(userId));
    }

    public String holders(List<String> holders) {
        return holders.isEmpty()
                ? holder(null)
                : holders.stream().map(this::holder).collect(joining(", "));
    }

    /** A person, or a group by its name. */
    public String holder(@Nullable String holder) {
        return holder == null
                ? "–"
                : person(holder).orElseGet(() -> texts.onPage().orElse("hires.group." + holder, holder));
    }
}
