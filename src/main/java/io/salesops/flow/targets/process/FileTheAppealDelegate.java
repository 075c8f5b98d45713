package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.AppealProcess.QUARTER;
import static io.salesops.flow.targets.process.AppealProcess.REQUESTER;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.Appeals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FileTheAppealDelegate implements JavaDelegate {

    private final Appeals appeals;
    private final Callers callers;

    FileTheAppealDelegate(Appeals appeals, Callers callers) {
        this.appeals = appeals;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = appeals.file(
                callers.of(REQUESTER.from(execution)), QUARTER.from(execution).strip(), AppealProcess.plea(execution));
        execution.setProcessBusinessKey(id.toString());
    }
}
