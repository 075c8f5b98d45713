package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.ANSWER;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_REASON;
import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_REQUESTED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEW_WANTED;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.DealDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheAnswerDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final TermsForm termsForm;

    ReadTheAnswerDelegate(DealDesk desk, TermsForm termsForm) {
        this.desk = desk;
        this.termsForm = termsForm;
    }

    /** What the form offers to a seller whose deal came back. */
    private enum Answer {
        CHANGE,
        EXCEPTION,
        WITHDRAW
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reviewId(execution);
        var answer = Answer.valueOf(ANSWER.from(execution));
        switch (answer) {
            case CHANGE -> desk.state(id, termsForm.read(execution));
            case EXCEPTION -> desk.askForException(id, EXCEPTION_REASON.from(execution));
            case WITHDRAW -> desk.takeBack(id);
        }
        EXCEPTION_REQUESTED.set(execution, answer == Answer.EXCEPTION);
        REVIEW_WANTED.set(execution, answer != Answer.WITHDRAW);
    }
}
