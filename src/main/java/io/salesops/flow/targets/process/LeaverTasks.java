package io.salesops.flow.targets.process;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.TaskHandover;
import io.salesops.flow.targets.domain.Leavers;
import io.salesops.flow.targets.domain.Movements;
import io.salesops.flow.team.PeopleChanged;
import io.salesops.flow.team.ResponsibleManagers;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the open target tasks of people who left to whoever leads them, or to sales operations. */
@Component
class LeaverTasks {

    private static final List<String> PROCESSES = List.of(
            "team-target-allocation",
            "seller-target-agreement",
            "target-acknowledgement",
            "target-appeal",
            "target-change",
            "missed-target-explanation");

    private final Team team;
    private final Leavers leavers;
    private final Movements movements;
    private final ResponsibleManagers managers;
    private final OpenSteps steps;
    private final TaskHandover handover;
    private final Clock clock;

    LeaverTasks(
            Team team,
            Leavers leavers,
            Movements movements,
            ResponsibleManagers managers,
            OpenSteps steps,
            TaskHandover handover,
            Clock clock) {
        this.team = team;
        this.leavers = leavers;
        this.movements = movements;
        this.managers = managers;
        this.steps = steps;
        this.handover = handover;
        this.clock = clock;
    }

    /** Runs in the transaction of the import: nobody who left holds a task once it is known. */
    @EventListener
    void handOver(PeopleChanged event) {
        handOver(event.userIds());
    }

    /** Does what an import would do for those whose last day was announced before and is over now. */
    void handOverAfterTheLastDay() {
        var left = leavers.withTasksOf(PROCESSES);
        if (!left.isEmpty()) {
            movements.follow(left);
            handOver(left);
        }
    }

    private void handOver(Set<String> userIds) {
        userIds.stream()
                .map(team::find)
                .flatMap(Optional::stream)
                .filter(this::hasLeft)
                .forEach(this::handOverTasksOf);
    }

    private boolean hasLeft(TeamMember member) {
        return member.employedUntil() != null && member.employedUntil().isBefore(LocalDate.now(clock));
    }

    private void handOverTasksOf(TeamMember leaver) {
        handover.give(
                steps.lockedOf(leaver.userId(), PROCESSES),
                managers.of(leaver.managerId(), leaver.userId(), SALES_OPS));
    }
}
