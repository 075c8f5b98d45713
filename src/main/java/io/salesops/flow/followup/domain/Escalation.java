package io.salesops.flow.followup.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.TaskHandover;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings a task that nobody does before the manager of its holder, or before operations. */
@Component
class Escalation {

    private final Team team;
    private final TaskHandover tasks;
    private final FollowUpNotices notices;
    private final Clock clock;

    Escalation(Team team, TaskHandover tasks, FollowUpNotices notices, Clock clock) {
        this.team = team;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    void escalate(OpenStep step) {
        var leader = Optional.ofNullable(step.assignee())
                .or(() -> step.candidateUsers().stream().findFirst())
                .flatMap(this::leaderOf)
                .map(manager -> new Holder(manager, null))
                .orElseGet(() -> new Holder(null, SALES_OPS));
        tasks.escalate(step, leader);
        notices.escalate(step, leader);
    }

    private Optional<String> leaderOf(String userId) {
        return team.managerOf(userId)
                .flatMap(manager -> team.actingFor(manager.userId(), SALES_MANAGERS, userId, clock.instant()));
    }
}
