package io.salesops.flow.dealreview.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DecisionGiven;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.pipeline.DealDecision;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the reviewers, takes their answers and draws the conclusion. */
@Service
@Transactional
public class Approvals {

    private final DealReviews reviews;
    private final ReviewDecisions decisions;
    private final Dossiers dossiers;
    private final Deals deals;
    private final Team team;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectMapper json;

    Approvals(
            DealReviews reviews,
            ReviewDecisions decisions,
            Dossiers dossiers,
            Deals deals,
            Team team,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectMapper json) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.deals = deals;
        this.team = team;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /** Whom to ask: a person, or whoever in {@code group} takes it. */
    public record Request(@Nullable String userId, @Nullable String group, Instant due, List<String> reasons) {}

    /** A reviewer's answer, with its reason in a word and in their own words. */
    public record Decision(
            Answer answer,
            @Nullable String reasonCode,
            @Nullable String comment) {}

    /** Whom to ask in a role, and until when. */
    @Transactional(readOnly = true)
    public Request request(DealReviewId id, ReviewerRole role) {
        var review = get(id);
        var reviewer = review.route().orElseThrow().reviewer(role);
        var person = role == ReviewerRole.SALES_MANAGER ? actingManager(review) : Optional.<String>empty();
        var region = team.find(person.orElse(review.ownerId())).map(TeamMember::region);
        var due = workingDays.after(clock.instant(), reviewer.workingDays(), region.orElse(null));
        return new Request(person.orElse(null), person.isPresent() ? null : role.group(), due, reviewer.reasons());
    }

    private Optional<String> actingManager(DealReview review) {
        return team.managerOf(review.ownerId())
                .flatMap(manager -> team.actingFor(
                        manager.userId(), ReviewerRole.SALES_MANAGER.group(), review.ownerId(), clock.instant()))
                .filter(acting -> !review.isOwnRequestOf(acting));
    }

    /** Gives the caller's decision outside Tasklist: their open task is completed with it. */
    public void give(Caller caller, DealReviewId id, ReviewerRole role, Decision decision) {
        var step = dossiers.of(caller, id).steps().stream()
                .filter(open -> role.name().equals(open.role()))
                .findFirst()
                .orElseThrow(() -> new Conflict("Nobody is asked as %s at the moment.".formatted(role)));
        if (!step.isFor(caller)) {
            throw new NotAllowed("Somebody else is asked as %s.".formatted(role));
        }
        requireAuthority(get(id), role, caller);
        requireReason(decision);
        events.publishEvent(
                new DecisionGiven(step.taskId(), decision.answer().name(), decision.reasonCode(), decision.comment()));
    }

    /** Writes down a decision, whichever way it was given. */
    public void record(DealReviewId id, ReviewerRole role, Caller by, Decision decision) {
        requireAuthority(get(id), role, by);
        requireReason(decision);
        decisions.save(new ReviewDecision(
                id, role, by.userId(), decision.answer(), decision.reasonCode(), decision.comment(), clock.instant()));
    }

    private static void requireAuthority(DealReview review, ReviewerRole role, Caller caller) {
        if (review.isOwnRequestOf(caller.userId())) {
            throw new NotAllowed("Nobody decides their own request.");
        }
        if (!caller.isIn(role.group())) {
            throw new NotAllowed("Only a member of '%s' can decide this.".formatted(role.group()));
        }
    }

    private static void requireReason(Decision decision) {
        if (decision.answer() == Answer.REJECT && decision.reasonCode() == null) {
            throw new InvalidInput("reasonCode", "please choose a reason when you reject a deal");
        }
    }

    /** Ends the review: approved when nobody rejected, which includes that nobody had to be asked. */
    public boolean conclude(DealReviewId id) {
        var review = reviews.findLockedById(id).orElseThrow();
        var approved = decisions.findByReviewIdOrderByDecidedAt(id).stream()
                .allMatch(decision -> decision.answer() == Answer.APPROVE);
        review.end(approved ? Status.APPROVED : Status.REJECTED, clock.instant());
        deals.decide(
                review.opportunityId(),
                new DealDecision(
                        id.value(), review.status().name(), approved ? termsOf(review) : null, clock.instant()));
        return approved;
    }

    private String termsOf(DealReview review) {
        try {
            return json.writeValueAsString(review.figures().orElseThrow());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DealReview get(DealReviewId id) {
        return reviews.findById(id).orElseThrow();
    }
}
