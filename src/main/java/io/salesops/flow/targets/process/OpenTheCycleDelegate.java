package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.REQUESTER;
import static io.salesops.flow.targets.process.TargetSettingProcess.SELLER_ROLE;
import static io.salesops.flow.targets.process.TargetSettingProcess.WORKING_REGION;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetDesk;
import io.salesops.flow.team.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenTheCycleDelegate implements JavaDelegate {

    private final TargetDesk desk;
    private final Callers callers;
    private final CycleRequestForm form;

    OpenTheCycleDelegate(TargetDesk desk, Callers callers, CycleRequestForm form) {
        this.desk = desk;
        this.callers = callers;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = open(execution);
        execution.setProcessBusinessKey(cycle.id().toString());
        REQUESTER.set(execution, cycle.requester());
        SELLER_ROLE.set(execution, Role.SELLER.name());
        WORKING_REGION.set(execution, "");
    }

    /** An opened cycle comes with its id as the business key; one opened in Tasklist with the form alone. */
    private TargetCycle open(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        return key == null
                ? desk.open(
                        callers.of(REQUESTER.from(execution)), form.read(execution), execution.getProcessInstanceId())
                : TargetCycleId.find(key)
                        .flatMap(id -> desk.attach(id, execution.getProcessInstanceId()))
                        .orElseThrow(() -> new Conflict("Please open a cycle by its quarter alone."));
    }
}
