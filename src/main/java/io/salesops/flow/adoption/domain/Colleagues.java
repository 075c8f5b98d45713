package io.salesops.flow.adoption.domain;

import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people who work with us today. */
@Component
class Colleagues {

    private final Team team;
    private final Clock clock;

    Colleagues(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    Optional<TeamMember> find(String userId) {
        return team.find(userId).filter(this::isWithUs);
    }

    private boolean isWithUs(TeamMember member) {
        return member.employedUntil() == null || !member.employedUntil().isBefore(LocalDate.now(clock));
    }
}
