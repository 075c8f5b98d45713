package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.COMMENT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.COMMENTS;
import static io.salesops.flow.dealreview.process.DealReviewProcess.DECISION;
import static io.salesops.flow.dealreview.process.DealReviewProcess.MUST_CHANGE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REASON_CODE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEWER;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEWER_GROUP;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEWER_ROLE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEW_DUE;
import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEW_REASON;
import static io.salesops.flow.dealreview.process.DealReviewProcess.reviewId;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.Approvals;
import io.salesops.flow.dealreview.domain.Approvals.Request;
import io.salesops.flow.dealreview.domain.Conversation;
import io.salesops.flow.dealreview.domain.ReviewerRole;
import io.salesops.flow.dealreview.domain.RulingTexts;
import io.salesops.flow.platform.JsonList;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs once for each reviewer; what it sets belongs to that reviewer's branch alone, the answer included. */
@Component
class AskReviewerDelegate implements JavaDelegate {

    private final Approvals approvals;
    private final RulingTexts rulings;
    private final Conversation conversation;

    AskReviewerDelegate(Approvals approvals, RulingTexts rulings, Conversation conversation) {
        this.approvals = approvals;
        this.rulings = rulings;
        this.conversation = conversation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var role = ReviewerRole.valueOf(REVIEWER_ROLE.from(execution));
        var request = approvals.request(reviewId(execution), role);
        REVIEWER.setLocal(execution, request.userId());
        REVIEWER_GROUP.setLocal(execution, JsonList.of(request.group() == null ? List.of() : List.of(request.group())));
        REVIEW_DUE.setLocal(execution, Date.from(request.due()));
        REVIEW_REASON.setLocal(execution, reason(request));
        COMMENTS.setLocal(execution, JsonList.rows(said(reviewId(execution))));
        DECISION.setLocal(execution, null);
        REASON_CODE.setLocal(execution, null);
        COMMENT.setLocal(execution, null);
        MUST_CHANGE.setLocal(execution, null);
    }

    private List<Map<String, String>> said(DealReviewId id) {
        return conversation.of(id).stream()
                .map(comment -> Map.of(
                        "author", comment.author(),
                        "words", comment.words(),
                        "link", Objects.requireNonNullElse(comment.link(), "")))
                .toList();
    }

    private String reason(Request request) {
        var reasons = new ArrayList<>(request.reasons());
        if (request.before() != null) {
            reasons.add(rulings.askedAgain(request.before()));
        }
        return String.join(" ", reasons);
    }
}
