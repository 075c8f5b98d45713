package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.LeaverOffboarding.LEAVER;
import static io.salesops.flow.onboarding.process.LeaverOffboarding.ONBOARDED_HERE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_HIRE_ID;
import static io.salesops.flow.platform.identity.Groups.HR;

import io.salesops.flow.onboarding.domain.Offboarding;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.TaskHandover;
import io.salesops.flow.team.ResponsibleManagers;
import io.salesops.flow.team.Team;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandOverTheOpenTasksDelegate implements JavaDelegate {

    private final Offboarding offboarding;
    private final Team team;
    private final ResponsibleManagers managers;
    private final OpenSteps steps;
    private final TaskHandover handover;

    HandOverTheOpenTasksDelegate(
            Offboarding offboarding, Team team, ResponsibleManagers managers, OpenSteps steps, TaskHandover handover) {
        this.offboarding = offboarding;
        this.team = team;
        this.managers = managers;
        this.steps = steps;
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var leaver = team.find(LEAVER.from(execution).strip()).orElseThrow();
        var onboarding = offboarding.release(leaver.userId());
        onboarding.ifPresent(hire -> NEW_HIRE_ID.set(execution, hire.id().toString()));
        ONBOARDED_HERE.set(execution, onboarding.isPresent());
        handover.give(steps.lockedOf(leaver.userId()), managers.of(leaver.managerId(), leaver.userId(), HR));
    }
}
