package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.VALIDATION_NEEDED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.Validations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheValidationDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final Validations validations;
    private final DealViewForm viewForm;
    private final ReviewForm reviewForm;
    private final ValidationForm validationForm;

    PrepareTheValidationDelegate(
            DealDesk desk,
            Validations validations,
            DealViewForm viewForm,
            ReviewForm reviewForm,
            ValidationForm validationForm) {
        this.desk = desk;
        this.validations = validations;
        this.viewForm = viewForm;
        this.reviewForm = reviewForm;
        this.validationForm = validationForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        if (!desk.get(id).viewShared()) {
            desk.share(id, viewForm.read(execution));
        }
        VALIDATION_NEEDED.set(execution, validations.needed(id));
        execution.setVariables(reviewForm.contentOf(desk.get(id), validations.of(id)));
        validationForm.fillIn(execution, id);
    }
}
