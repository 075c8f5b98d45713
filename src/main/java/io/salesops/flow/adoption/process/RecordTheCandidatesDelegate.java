package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.DECIDED_BY;

import io.salesops.flow.adoption.domain.ToolSelection;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheCandidatesDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final NominationForm form;
    private final Callers callers;

    RecordTheCandidatesDelegate(ToolSelection selection, NominationForm form, Callers callers) {
        this.selection = selection;
        this.form = form;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        selection.name(requestId(execution), form.read(execution));
        DECIDED_BY.set(execution, callers.current().userId());
    }
}
