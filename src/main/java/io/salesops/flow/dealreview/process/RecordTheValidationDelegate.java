package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.VIEW_QUESTIONED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.Validations;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while operations complete the task, so that a validation which does not count is refused at once. */
@Component
class RecordTheValidationDelegate implements JavaDelegate {

    private final Validations validations;
    private final ValidationForm form;
    private final Callers callers;

    RecordTheValidationDelegate(Validations validations, ValidationForm form, Callers callers) {
        this.validations = validations;
        this.form = form;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var validation = validations.record(
                reviewId(execution), callers.current(), form.essence(execution), form.checks(execution));
        VIEW_QUESTIONED.set(execution, !validation.questions().isEmpty());
        form.fillInQuestions(execution, validation);
    }
}
