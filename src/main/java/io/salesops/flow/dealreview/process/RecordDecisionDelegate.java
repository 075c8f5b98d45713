package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.COMMENT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.DECISION;
import static io.salesops.flow.dealreview.process.DealReviewProcess.MUST_CHANGE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REASON_CODE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEWER_ROLE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEW_LIMITS;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.domain.Approvals;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.ReviewerRole;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.forms.InvalidSubmission;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the reviewer completes the task, so that a decision which does not count is refused at once. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final Approvals approvals;
    private final Callers callers;

    RecordDecisionDelegate(Approvals approvals, Callers callers) {
        this.approvals = approvals;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var decision = new Decision(
                Answer.valueOf(DECISION.from(execution)),
                Fields.text(REASON_CODE, execution),
                Fields.text(COMMENT, execution),
                MUST_CHANGE.find(execution).map(Part::valueOf).orElse(null));
        refuseWhatTheModelCannotFollow(decision, execution);
        approvals.record(
                reviewId(execution), ReviewerRole.valueOf(REVIEWER_ROLE.from(execution)), callers.current(), decision);
    }

    /** A review that began under an earlier model can only end. */
    private static void refuseWhatTheModelCannotFollow(Decision decision, DelegateExecution execution) {
        if (decision.answer() == Answer.CHANGE && REVIEW_LIMITS.find(execution).isEmpty()) {
            throw new InvalidSubmission(
                    "This review began before changes could be asked for. Please approve or reject the deal.");
        }
    }
}
