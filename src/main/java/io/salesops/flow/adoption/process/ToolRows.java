package io.salesops.flow.adoption.process;

import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tools as the tables of forms show them. */
@Component
class ToolRows {

    private final Team team;
    private final Texts texts;

    ToolRows(Team team, Texts texts) {
        this.team = team;
        this.texts = texts;
    }

    Map<String, String> described(Tool tool) {
        return Map.of(
                "name", tool.name(),
                "purpose", tool.purpose(),
                "owner", tool.ownerId().map(this::nameOf).orElse(""),
                "state", texts.of("tools.status." + tool.status()));
    }

    String nameOf(String userId) {
        return team.find(userId).map(TeamMember::name).orElse(userId);
    }
}
