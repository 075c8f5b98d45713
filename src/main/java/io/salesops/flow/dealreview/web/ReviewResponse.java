package io.salesops.flow.dealreview.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salesops.flow.dealreview.domain.Check;
import io.salesops.flow.dealreview.domain.DealComment;
import io.salesops.flow.dealreview.domain.DealNeed;
import io.salesops.flow.dealreview.domain.DealNeed.Status;
import io.salesops.flow.dealreview.domain.DealValidation;
import io.salesops.flow.dealreview.domain.Dossiers;
import io.salesops.flow.dealreview.domain.Dossiers.Dossier;
import io.salesops.flow.dealreview.domain.Dossiers.State;
import io.salesops.flow.dealreview.domain.ReviewDecision;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.ReviewerRole;
import io.salesops.flow.dealreview.domain.Route;
import io.salesops.flow.dealreview.domain.Ruling;
import io.salesops.flow.dealreview.domain.Statement;
import io.salesops.flow.dealreview.domain.Validity;
import io.salesops.flow.platform.steps.DecisionReceipt;
import io.salesops.flow.platform.steps.OpenStep;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a review stands, as clients read it. */
record ReviewResponse(
        String id,
        String opportunityId,
        State state,
        @Nullable Route route,
        List<Step> openSteps,
        List<Decision> decisions,
        List<Validation> validations,
        List<Statement> toValidate,
        List<Need> needs,
        List<Comment> comments,
        @Nullable Validity validity,
        List<DecisionReceipt> receipts) {

    /** @param holder the person who has the task, or the group that anybody of can take it from */
    record Step(
            String name,
            String role,
            @Nullable String holder,
            @Nullable Instant due) {

        static Step of(OpenStep step) {
            return new Step(step.name(), role(step), step.holder(), step.due());
        }

        private static String role(OpenStep step) {
            var otherwise = step.taskKey().equals(Dossiers.VALIDATION) ? "SALES_OPS" : "SELLER";
            return Objects.requireNonNullElse(step.role(), otherwise);
        }
    }

    /**
     * @param stands whether the decision still counts
     * @param ruling what became of it when the deal was looked at again
     * @param takenFrom the earlier review of the deal in which it was given
     */
    record Decision(
            ReviewerRole role,
            String by,
            @JsonProperty("decision") Answer answer,
            @Nullable String reasonCode,
            @Nullable String comment,
            @Nullable Part mustChange,
            Instant at,
            int round,
            boolean stands,
            @Nullable Ruling ruling,
            @Nullable UUID takenFrom) {

        static Decision of(ReviewDecision decision) {
            return new Decision(
                    decision.role(),
                    decision.decidedBy(),
                    decision.answer(),
                    decision.reasonCode(),
                    decision.comment(),
                    decision.mustChange(),
                    decision.decidedAt(),
                    decision.round(),
                    decision.stands(),
                    decision.ruling().orElse(null),
                    decision.takenFrom());
        }
    }

    /**
     * @param essence what operations say to the approvers
     * @param checks what was confirmed or questioned, as it read then, with the seller's answers
     */
    record Validation(
            String essence,
            List<Check> checks,
            int round,
            String by,
            Instant at,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        static Validation of(DealValidation validation) {
            return new Validation(
                    validation.essence(),
                    validation.checks(),
                    validation.round(),
                    validation.validatedBy(),
                    validation.validatedAt(),
                    validation.answeredBy(),
                    validation.answeredAt());
        }
    }

    record Comment(String author, String words, @Nullable String link, Instant at) {

        static Comment of(DealComment comment) {
            return new Comment(comment.author(), comment.words(), comment.link(), comment.writtenAt());
        }
    }

    record Need(
            String obstacle,
            String need,
            String owner,
            Instant due,
            Status status,
            @Nullable String outcome,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        static Need of(DealNeed need) {
            return new Need(
                    need.obstacle(),
                    need.need(),
                    need.ownerId(),
                    need.due(),
                    need.status(),
                    need.outcome(),
                    need.endedBy(),
                    need.endedAt());
        }
    }

    static ReviewResponse of(Dossier dossier) {
        return new ReviewResponse(
                dossier.review().id().toString(),
                dossier.review().opportunityId(),
                dossier.state(),
                dossier.review().route().orElse(null),
                dossier.steps().stream().map(Step::of).toList(),
                dossier.decisions().stream().map(Decision::of).toList(),
                dossier.validations().stream().map(Validation::of).toList(),
                dossier.toValidate(),
                dossier.needs().stream().map(Need::of).toList(),
                dossier.comments().stream().map(Comment::of).toList(),
                dossier.validity().orElse(null),
                dossier.receipts());
    }
}
