package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.HIRE_REGION;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.HIRE_ROLE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.MANAGER_KNOWN;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_HIRE_ID;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_HIRE_NAME;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.REQUESTER;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterTheHireDelegate implements JavaDelegate {

    private final HiringDesk desk;
    private final Callers callers;
    private final HireRequestForm form;
    private final NewHireOnboarding onboarding;

    RegisterTheHireDelegate(HiringDesk desk, Callers callers, HireRequestForm form, NewHireOnboarding onboarding) {
        this.desk = desk;
        this.callers = callers;
        this.form = form;
        this.onboarding = onboarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var hire = register(execution);
        execution.setProcessBusinessKey(hire.id().toString());
        REQUESTER.set(execution, hire.requester());
        NEW_HIRE_ID.set(execution, hire.id().toString());
        NEW_HIRE_NAME.set(execution, hire.name());
        HIRE_ROLE.set(execution, hire.role().name());
        HIRE_REGION.set(execution, hire.region());
        MANAGER_KNOWN.set(execution, hire.managerId().isPresent());
        execution.setVariables(onboarding.dates(hire));
    }

    /** An accepted hire comes with its id as the business key; one entered in Tasklist with the form alone. */
    private NewHire register(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        return key == null
                ? desk.accept(
                        callers.of(REQUESTER.from(execution)), form.read(execution), execution.getProcessInstanceId())
                : NewHireId.find(key)
                        .flatMap(id -> desk.attach(id, execution.getProcessInstanceId()))
                        .orElseThrow(() -> new Conflict("Please enter a new hire by the form alone."));
    }
}
