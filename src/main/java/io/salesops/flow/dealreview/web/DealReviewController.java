package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.Approvals;
import io.salesops.flow.dealreview.domain.Conversation;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.DecisionsTakenBack;
import io.salesops.flow.dealreview.domain.Dossiers;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.ReviewerRole;
import io.salesops.flow.dealreview.domain.Route;
import io.salesops.flow.dealreview.domain.Submission;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.web.RequestDigest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deal-reviews")
class DealReviewController {

    private final DealDesk desk;
    private final Approvals approvals;
    private final DecisionsTakenBack takenBack;
    private final Conversation conversation;
    private final Dossiers dossiers;
    private final Callers callers;
    private final RequestDigest digest;

    DealReviewController(
            DealDesk desk,
            Approvals approvals,
            DecisionsTakenBack takenBack,
            Conversation conversation,
            Dossiers dossiers,
            Callers callers,
            RequestDigest digest) {
        this.desk = desk;
        this.approvals = approvals;
        this.takenBack = takenBack;
        this.conversation = conversation;
        this.dossiers = dossiers;
        this.callers = callers;
        this.digest = digest;
    }

    record ReviewRequest(
            @NotBlank @Size(max = 100) String opportunityId,
            @NotBlank @Size(max = 100) String requestId,
            @Valid @Nullable ViewRequest view) {}

    record DecisionRequest(
            @NotNull ReviewerRole role,
            @NotNull Answer decision,
            @Size(max = 40) @Nullable String reasonCode,
            @Size(max = 2000) @Nullable String comment,
            @Nullable Part mustChange) {

        Decision asDecision() {
            return new Decision(decision, reasonCode, comment, mustChange);
        }
    }

    record CommentRequest(
            @NotBlank @Size(max = 4000) String words,
            @Size(max = 2000) @Nullable String link) {}

    @PostMapping
    ResponseEntity<ReviewResponse> submit(@Valid @RequestBody ReviewRequest body, Principal user) {
        var caller = callers.of(user.getName());
        var view = body.view();
        var submitted = desk.submit(
                caller,
                new Submission(
                        body.opportunityId(),
                        body.requestId(),
                        digest.of(body),
                        view == null ? null : view.terms(),
                        view == null ? null : view.sellerView()));
        var review = show(caller, submitted.review().id());
        return submitted.created()
                ? ResponseEntity.created(URI.create("/api/deal-reviews/" + review.id()))
                        .body(review)
                : ResponseEntity.ok(review);
    }

    @GetMapping("/{id}")
    ReviewResponse show(@PathVariable("id") UUID id, Principal user) {
        return show(callers.of(user.getName()), new DealReviewId(id));
    }

    @PostMapping("/{id}/decisions")
    ReviewResponse decide(@PathVariable("id") UUID id, @Valid @RequestBody DecisionRequest body, Principal user) {
        var caller = callers.of(user.getName());
        var reviewId = new DealReviewId(id);
        LostRace.retry(() -> approvals.give(caller, reviewId, body.role(), body.asDecision()));
        return show(caller, reviewId);
    }

    /** Until the review has ended, whoever gave a decision can take it back. */
    @DeleteMapping("/{id}/decisions/{role}")
    ReviewResponse takeBack(@PathVariable("id") UUID id, @PathVariable("role") ReviewerRole role, Principal user) {
        var caller = callers.of(user.getName());
        var reviewId = new DealReviewId(id);
        LostRace.retry(() -> takenBack.takeBack(caller, reviewId, role));
        return show(caller, reviewId);
    }

    /** Whoever sees a review can say something about it. */
    @PostMapping("/{id}/comments")
    ReviewResponse comment(@PathVariable("id") UUID id, @Valid @RequestBody CommentRequest body, Principal user) {
        var caller = callers.of(user.getName());
        var reviewId = new DealReviewId(id);
        conversation.say(caller, reviewId, body.words(), body.link());
        return show(caller, reviewId);
    }

    @PostMapping("/{id}/withdrawal")
    ReviewResponse withdraw(@PathVariable("id") UUID id, Principal user) {
        var caller = callers.of(user.getName());
        var reviewId = new DealReviewId(id);
        LostRace.retry(() -> desk.withdraw(caller, reviewId));
        return show(caller, reviewId);
    }

    @PostMapping("/preview")
    Route preview(
            @Valid @RequestBody ViewRequest view,
            @RequestParam(name = "opportunityId", required = false) @Nullable String opportunityId,
            Principal user) {
        return desk.preview(callers.of(user.getName()), view.terms(), opportunityId);
    }

    private ReviewResponse show(Caller caller, DealReviewId id) {
        return ReviewResponse.of(dossiers.of(caller, id));
    }
}
