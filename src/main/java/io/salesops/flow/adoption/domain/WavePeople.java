package io.salesops.flow.adoption.domain;

import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who gets a tool with which wave: whoever is in its teams today. */
@Component
class WavePeople {

    private final Team team;
    private final Clock clock;

    WavePeople(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    /** By user id. */
    List<String> of(Wave wave) {
        var today = LocalDate.now(clock);
        return wave.teams().stream()
                .flatMap(teamId -> team.inTeam(teamId, today).stream())
                .map(TeamMember::userId)
                .toList();
    }
}
