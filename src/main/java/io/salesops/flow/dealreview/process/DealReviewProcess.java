package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.DealReviewClosed;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DealReviewWithdrawn;
import io.salesops.flow.dealreview.DealSubmitted;
import io.salesops.flow.dealreview.DecisionGiven;
import io.salesops.flow.dealreview.QuestionsAnswered;
import io.salesops.flow.dealreview.ViewValidated;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts deal reviews, moves them on, and names everything that Java and the model share. */
@Component
class DealReviewProcess {

    static final String KEY = "deal-review";
    static final String WITHDRAWN = "DealReviewWithdrawn";
    static final String CLOSED = "DealReviewClosed";

    static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    static final ProcessVariable<String> SELLER = ProcessVariable.text("seller");
    static final ProcessVariable<String> OPPORTUNITY_ID = ProcessVariable.text("opportunityId");
    static final ProcessVariable<String> OPPORTUNITY_NAME = ProcessVariable.text("opportunityName");
    static final ProcessVariable<String> CLIENT = ProcessVariable.text("client");
    static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");

    static final ProcessVariable<Object> REVIEW_LIMITS = ProcessVariable.json("reviewLimits");
    static final ProcessVariable<Object> REAPPROVAL_LIMITS = ProcessVariable.json("reapprovalLimits");
    static final ProcessVariable<Date> ANSWER_BY = new ProcessVariable<>("answerBy", Date.class);

    static final ProcessVariable<Boolean> TERMS_STATED = ProcessVariable.flag("termsStated");
    static final ProcessVariable<Boolean> TERMS_ACCEPTABLE = ProcessVariable.flag("termsAcceptable");
    static final ProcessVariable<Boolean> EXCEPTION_POSSIBLE = ProcessVariable.flag("exceptionPossible");
    static final ProcessVariable<String> RETURN_REASON = ProcessVariable.text("returnReason");
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<String> EXCEPTION_REASON = ProcessVariable.text("exceptionReason");
    static final ProcessVariable<Boolean> EXCEPTION_REQUESTED = ProcessVariable.flag("exceptionRequested");
    static final ProcessVariable<Boolean> REVIEW_WANTED = ProcessVariable.flag("reviewWanted");
    static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.flag("approvalNeeded");
    static final ProcessVariable<Boolean> DEAL_VIEW_SHARED = ProcessVariable.flag("dealViewShared");
    static final ProcessVariable<Boolean> VALIDATION_NEEDED = ProcessVariable.flag("validationNeeded");
    static final ProcessVariable<Boolean> VIEW_QUESTIONED = ProcessVariable.flag("viewQuestioned");
    static final ProcessVariable<Boolean> EVERYBODY_ANSWERED = ProcessVariable.flag("everybodyAnswered");
    static final ProcessVariable<Boolean> CHANGE_ASKED = ProcessVariable.flag("changeAsked");
    static final ProcessVariable<Boolean> TERMS_TO_CHANGE = ProcessVariable.flag("termsToChange");
    static final ProcessVariable<Object> CHANGE_REQUESTS = ProcessVariable.json("changeRequests");
    static final ProcessVariable<Object> OPEN_QUESTIONS = ProcessVariable.json("openQuestions");
    static final ProcessVariable<Boolean> DEAL_APPROVED = ProcessVariable.flag("dealApproved");

    static final ProcessVariable<Object> REVIEWER_ROLES = ProcessVariable.json("reviewerRoles");
    static final ProcessVariable<String> REVIEWER_ROLE = ProcessVariable.text("reviewerRole");
    static final ProcessVariable<String> REVIEWER = ProcessVariable.text("reviewer");
    static final ProcessVariable<Object> REVIEWER_GROUP = ProcessVariable.json("reviewerGroup");
    static final ProcessVariable<Date> REVIEW_DUE = new ProcessVariable<>("reviewDue", Date.class);
    static final ProcessVariable<String> REVIEW_REASON = ProcessVariable.text("reviewReason");
    static final ProcessVariable<Object> COMMENTS = ProcessVariable.json("comments");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
    static final ProcessVariable<String> REASON_CODE = ProcessVariable.text("reasonCode");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");
    static final ProcessVariable<String> MUST_CHANGE = ProcessVariable.text("mustChange");

    private final Instances instances;
    private final TaskService taskService;

    DealReviewProcess(Instances instances, TaskService taskService) {
        this.instances = instances;
        this.taskService = taskService;
    }

    static DealReviewId reviewId(DelegateExecution execution) {
        return DealReviewId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    /**
     * Runs in the submitting transaction: a deal is under review exactly when an instance exists. Whoever owns a deal
     * may have it reviewed, also where the engine lets only sellers start the process.
     */
    @EventListener
    void start(DealSubmitted event) {
        instances.start(KEY, event.reviewId().toString(), OPPORTUNITY_ID.of(event.opportunityId()));
    }

    @EventListener
    void withdraw(DealReviewWithdrawn event) {
        instances.tell(WITHDRAWN, event.reviewId().toString());
    }

    @EventListener
    void close(DealReviewClosed event) {
        instances.tell(CLOSED, event.reviewId().toString());
    }

    @EventListener
    void complete(DecisionGiven event) {
        Map<String, Object> answer = new HashMap<>(DECISION.of(event.decision()));
        answer.put(REASON_CODE.name(), event.reasonCode());
        answer.put(COMMENT.name(), event.comment());
        answer.put(MUST_CHANGE.name(), event.mustChange());
        complete(event.taskId(), answer);
    }

    @EventListener
    void complete(ViewValidated event) {
        complete(event.taskId(), ValidationForm.asSubmitted(event));
    }

    @EventListener
    void complete(QuestionsAnswered event) {
        complete(event.taskId(), ValidationForm.asSubmitted(event));
    }

    /** Whoever completes the task takes the right to it from all others. */
    private void complete(String taskId, Map<String, Object> answer) {
        try {
            taskService.complete(taskId, answer);
        } catch (NullValueException | AuthorizationException | OptimisticLockingException e) {
            throw new Conflict("This was decided a moment ago.");
        }
    }
}
