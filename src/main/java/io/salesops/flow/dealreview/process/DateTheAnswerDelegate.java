package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.ANSWER_BY;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.DealDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says until when an answer of the seller is waited for: timers read the date when the task begins, so it stands before. */
@Component
class DateTheAnswerDelegate implements JavaDelegate {

    private final DealDesk desk;
    private final ObjectMapper json;

    DateTheAnswerDelegate(DealDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            var limits = ReviewLimits.of(execution, json);
            ANSWER_BY.set(execution, Date.from(desk.answerBy(reviewId(execution), limits.answerWorkingDays())));
        }
    }
}
