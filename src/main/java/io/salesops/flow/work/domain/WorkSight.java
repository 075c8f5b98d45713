package io.salesops.flow.work.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.StepSight;
import io.salesops.flow.team.ResponsibleManagers;
import io.salesops.flow.team.Team;
import org.springframework.stereotype.Component;

/** Whose work somebody looks after: that of the people led, also in place of a manager who is away, and of own groups. */
@Component
class WorkSight {

    private final Team team;
    private final ResponsibleManagers managers;

    WorkSight(Team team, ResponsibleManagers managers) {
        this.team = team;
        this.managers = managers;
    }

    StepSight of(Caller caller) {
        return new StepSight(
                caller.isIn(SALES_OPS) || caller.isIn(ADMINISTRATORS),
                team.ledBy(managers.represented(caller.userId())),
                caller.groups());
    }
}
