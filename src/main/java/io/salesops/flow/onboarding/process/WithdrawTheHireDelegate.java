package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.NEW_HIRE;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.REASON;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.REQUESTER;

import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WithdrawTheHireDelegate implements JavaDelegate {

    private final HiringDesk desk;
    private final Callers callers;

    WithdrawTheHireDelegate(HiringDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = desk.withdraw(
                callers.of(REQUESTER.from(execution)), NEW_HIRE.from(execution), Fields.text(REASON, execution));
        execution.setProcessBusinessKey(id.toString());
    }
}
