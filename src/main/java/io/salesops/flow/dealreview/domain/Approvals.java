package io.salesops.flow.dealreview.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DecisionGiven;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
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
import java.time.Duration;
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
    private final ReviewRounds rounds;
    private final Dossiers dossiers;
    private final Deals deals;
    private final SourceView sourceView;
    private final Team team;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectMapper json;

    Approvals(
            DealReviews reviews,
            ReviewDecisions decisions,
            ReviewRounds rounds,
            Dossiers dossiers,
            Deals deals,
            SourceView sourceView,
            Team team,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectMapper json) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.deals = deals;
        this.sourceView = sourceView;
        this.team = team;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
        this.json = json;
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

    /** What the answers of all reviewers come to. */
    public enum Conclusion {
        APPROVED,
        REJECTED,
        /** Somebody has to be asked again. */
        UNANSWERED,
        TERMS_TO_CHANGE,
        VIEW_TO_CHANGE
    }

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
        if (review.isOwnRequestOf(caller.userId())) {
            throw new NotAllowed("Nobody decides their own request.");
        }
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

    /**
     * Ends the review, or sends the deal back to whoever has to do something first. A rejection outweighs a change.
     *
     * @param validDays for how long approved terms can be promised
     */
    public Conclusion conclude(DealReviewId id, int validDays) {
        var review = reviews.findLockedById(id).orElseThrow();
        if (!rounds.toAsk(id).isEmpty()) {
            return Conclusion.UNANSWERED;
        }
        var answers = rounds.standing(id).stream()
                .filter(decision -> review.asks(decision.role()))
                .toList();
        if (answers.stream().anyMatch(decision -> decision.answer() == Answer.REJECT)) {
            review.end(Status.REJECTED, clock.instant());
            return tell(review, null, Conclusion.REJECTED);
        }
        var changes = answers.stream()
                .filter(decision -> decision.answer() == Answer.CHANGE)
                .toList();
        return changes.isEmpty() ? approve(review, validDays) : sendBack(review, changes);
    }

    private Conclusion approve(DealReview review, int validDays) {
        var now = clock.instant();
        review.approve(sourceView.of(review.opportunityId()), now.plus(Duration.ofDays(validDays)), now);
        return tell(review, termsOf(review.figures().orElseThrow()), Conclusion.APPROVED);
    }

    private Conclusion tell(DealReview review, @Nullable String approvedTerms, Conclusion conclusion) {
        deals.decide(
                review.opportunityId(),
                new DealDecision(review.id().value(), review.status().name(), approvedTerms, clock.instant()));
        return conclusion;
    }

    /** Whoever asked for a change is asked again, whatever it will be. */
    private Conclusion sendBack(DealReview review, List<ReviewDecision> changes) {
        changes.forEach(change -> change.rule(Ruling.of(Verdict.CHANGE_ASKED), clock.instant()));
        review.goBack(changes.stream().anyMatch(change -> change.mustChange() == Part.VIEW));
        return changes.stream().anyMatch(change -> change.mustChange() == Part.TERMS)
                ? Conclusion.TERMS_TO_CHANGE
                : Conclusion.VIEW_TO_CHANGE;
    }

    /** The changes that sent the deal back to the seller the last time. */
    @Transactional(readOnly = true)
    public List<ReviewDecision> changesAsked(DealReviewId id) {
        var last = get(id).round() - 1;
        return decisions.findByReviewIdOrderByDecidedAt(id).stream()
                .filter(decision -> decision.answer() == Answer.CHANGE && decision.round() == last)
                .toList();
    }

    private String termsOf(Figures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DealReview get(DealReviewId id) {
        return reviews.findById(id).orElseThrow();
    }
}
