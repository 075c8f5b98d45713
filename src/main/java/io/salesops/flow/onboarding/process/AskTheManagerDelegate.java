package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.RESPONSIBLE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.RESPONSIBLE_GROUP;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskTheManagerDelegate implements JavaDelegate {

    private final HiringDesk desk;
    private final ItemOwners owners;

    AskTheManagerDelegate(HiringDesk desk, ItemOwners owners) {
        this.desk = desk;
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var owner = owners.manager(desk.get(hireId(execution)));
        RESPONSIBLE.set(execution, owner.userId());
        RESPONSIBLE_GROUP.set(execution, JsonList.of(owner.groups()));
    }
}
