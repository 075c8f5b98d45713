package io.salesops.flow.dealreview.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealReview.Status;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import io.salesops.flow.pipeline.DealDecision;
import io.salesops.flow.pipeline.Deals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the conclusion from what the reviewers answered. */
@Service
@Transactional
public class Conclusions {

    private final DealReviews reviews;
    private final ReviewDecisions decisions;
    private final ReviewRounds rounds;
    private final Deals deals;
    private final SourceView sourceView;
    private final ReviewNotices notices;
    private final Clock clock;
    private final ObjectMapper json;

    Conclusions(
            DealReviews reviews,
            ReviewDecisions decisions,
            ReviewRounds rounds,
            Deals deals,
            SourceView sourceView,
            ReviewNotices notices,
            Clock clock,
            ObjectMapper json) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.rounds = rounds;
        this.deals = deals;
        this.sourceView = sourceView;
        this.notices = notices;
        this.clock = clock;
        this.json = json;
    }

    /** What the answers of all reviewers come to. */
    public enum Conclusion {
        APPROVED,
        REJECTED,
        /** Somebody has to be asked again. */
        UNANSWERED,
        TERMS_TO_CHANGE,
        VIEW_TO_CHANGE
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
        notices.decided(review);
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
        var last = reviews.findById(id).orElseThrow().round() - 1;
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
}
