package io.salesops.flow.onboarding.web;

import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;

import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.PlannedItem;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call each other on pages. */
@Component
class PeopleNames {

    private final Team team;
    private final Texts texts;

    PeopleNames(Team team, Texts texts) {
        this.team = team;
        this.texts = texts;
    }

    public @Nullable String of(Optional<String> userId) {
        return userId.map(this::of).orElse(null);
    }

    private String of(String userId) {
        return team.find(userId).map(TeamMember::name).orElse(userId);
    }

    /** A person, or a group by its name. */
    public String holder(@Nullable String holder) {
        return holder == null
                ? "–"
                : team.find(holder)
                        .map(TeamMember::name)
                        .orElseGet(() -> texts.orElse("hires.group." + holder, holder));
    }

    /** Whoever helps a new hire with an item. */
    public String owner(OnboardingItem item, NewHire hire) {
        var person =
                switch (item.ownerGroup()) {
                    case SALES_MANAGERS -> hire.managerId();
                    case PlannedItem.MENTOR -> hire.mentorId();
                    default -> Optional.<String>empty();
                };
        return holder(person.orElse(item.ownerGroup()));
    }
}
