package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DecisionGiven;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
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

/** Asks the reviewers and takes their answers. */
@Service
@Transactional
public class Approvals {

    private final DealReviews reviews;
    private final ReviewDecisions decisions;
    private final Dossiers dossiers;
    private final Team team;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            DealReviews reviews,
            ReviewDecisions decisions,
            Dossiers dossiers,
            Team team,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.team = team;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whom to ask: a person, or whoever in {@code group} takes it.
     *
     * @param before what became of the earlier answer of somebody who is asked again
     */
    public record Request(
            @Nullable String userId,
            @Nullable String group,
            Instant due,
            List<String> reasons,
            @Nullable Ruling before) {}

    /** Whom to ask in a role, and until when. */
    @Transactional(readOnly = true)
    public Request request(DealReviewId id, ReviewerRole role) {
        var review = get(id);
        var reviewer = review.route().orElseThrow().reviewer(role);
        var person = role == ReviewerRole.SALES_MANAGER ? actingManager(review) : Optional.<String>empty();
        var region = team.find(person.orElse(review.ownerId())).map(TeamMember::region);
        var due = workingDays.after(clock.instant(), reviewer.workingDays(), region.orElse(null));
        return new Request(
                person.orElse(null),
                person.isPresent() ? null : role.group(),
                due,
                reviewer.reasons(),
                lastAnswer(id, role).flatMap(ReviewDecision::ruling).orElse(null));
    }

    private Optional<ReviewDecision> lastAnswer(DealReviewId id, ReviewerRole role) {
        return decisions.findByReviewIdOrderByDecidedAt(id).stream()
                .filter(decision -> decision.role() == role)
                .reduce((earlier, later) -> later);
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
        var mustChange = decision.mustChange();
        events.publishEvent(new DecisionGiven(
                step.taskId(),
                decision.answer().name(),
                decision.reasonCode(),
                decision.comment(),
                mustChange == null ? null : mustChange.name()));
    }

    /** Writes down a decision, whichever way it was given. */
    public void record(DealReviewId id, ReviewerRole role, Caller by, Decision decision) {
        var review = get(id);
        requireAuthority(review, role, by);
        requireReason(decision);
        decisions.save(new ReviewDecision(review, role, by.userId(), decision, clock.instant()));
    }

    private static void requireAuthority(DealReview review, ReviewerRole role, Caller caller) {
        review.requireNotOwnRequestOf(caller);
        if (!caller.isIn(role.group())) {
            throw new NotAllowed("Only a member of '%s' can decide this.".formatted(role.group()));
        }
    }

    private static void requireReason(Decision decision) {
        if (decision.answer() != Answer.APPROVE && decision.reasonCode() == null) {
            throw new InvalidInput("reasonCode", "please choose a reason when you do not approve a deal");
        }
        if (decision.answer() == Answer.CHANGE && decision.mustChange() == null) {
            throw new InvalidInput("mustChange", "please say whether the terms or the deal view must change");
        }
        if (decision.answer() == Answer.CHANGE && decision.comment() == null) {
            throw new InvalidInput("comment", "please say in your words what must change");
        }
    }

    private DealReview get(DealReviewId id) {
        return reviews.findById(id).orElseThrow();
    }
}
