package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.DECIDED_BY;

import io.salesops.flow.adoption.domain.ToolSelection;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheSecurityReviewDelegate implements JavaDelegate {

    private final ToolSelection selection;
    private final SecurityReviewForm form;
    private final Callers callers;

    RecordTheSecurityReviewDelegate(ToolSelection selection, SecurityReviewForm form, Callers callers) {
        this.selection = selection;
        this.form = form;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var reviewer = callers.current().userId();
        selection.review(requestId(execution), form.read(execution), reviewer);
        DECIDED_BY.set(execution, reviewer);
    }
}
