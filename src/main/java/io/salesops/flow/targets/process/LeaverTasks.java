package io.salesops.flow.targets.process;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.team.PeopleChanged;
import io.salesops.flow.team.ResponsibleManagers;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
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
    private final ResponsibleManagers managers;
    private final OpenSteps steps;
    private final TaskService taskService;
    private final AsApplication asApplication;
    private final Clock clock;

    LeaverTasks(
            Team team,
            ResponsibleManagers managers,
            OpenSteps steps,
            TaskService taskService,
            AsApplication asApplication,
            Clock clock) {
        this.team = team;
        this.managers = managers;
        this.steps = steps;
        this.taskService = taskService;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /** Runs in the transaction of the import: nobody who left holds a task once it is known. */
    @EventListener
    void handOver(PeopleChanged event) {
        event.userIds().stream()
                .map(team::find)
                .flatMap(Optional::stream)
                .filter(this::hasLeft)
                .forEach(this::handOverTasksOf);
    }

    private boolean hasLeft(TeamMember member) {
        return member.employedUntil() != null && member.employedUntil().isBefore(LocalDate.now(clock));
    }

    private void handOverTasksOf(TeamMember leaver) {
        asApplication.call(() -> {
            steps.lockedOf(leaver.userId(), PROCESSES).forEach(task -> handOver(task, leaver));
            return leaver;
        });
    }

    private void handOver(String taskId, TeamMember leaver) {
        var holder = managers.of(leaver.managerId(), leaver.userId(), SALES_OPS);
        taskService.setAssignee(taskId, holder.userId());
        if (holder.userId() == null) {
            taskService.addCandidateGroup(taskId, SALES_OPS);
        }
    }
}
