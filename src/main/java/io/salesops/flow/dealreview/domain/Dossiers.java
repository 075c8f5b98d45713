package io.salesops.flow.dealreview.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.DecisionReceipt;
import io.salesops.flow.platform.steps.DecisionReceipts;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is known of a review, for those whom it concerns. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    /** The process whose open steps belong to a review. */
    public static final String PROCESS = "deal-review";

    /** The step in which operations validate what the seller says. */
    public static final String VALIDATION = "userTask_validateTheObstacles";

    /** The step in which the seller answers what operations question. */
    static final String QUESTIONS = "userTask_answerTheQuestions";

    private final DealReviews reviews;
    private final ReviewDecisions decisions;
    private final DealValidations validations;
    private final DealNeedRows needs;
    private final DealComments comments;
    private final Deals deals;
    private final SourceView sourceView;
    private final Clock clock;
    private final OpenSteps steps;
    private final DecisionReceipts receipts;

    Dossiers(
            DealReviews reviews,
            ReviewDecisions decisions,
            DealValidations validations,
            DealNeedRows needs,
            DealComments comments,
            Deals deals,
            SourceView sourceView,
            Clock clock,
            OpenSteps steps,
            DecisionReceipts receipts) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.validations = validations;
        this.needs = needs;
        this.comments = comments;
        this.deals = deals;
        this.sourceView = sourceView;
        this.clock = clock;
        this.steps = steps;
        this.receipts = receipts;
    }

    public record Dossier(
            DealReview review,
            Deal deal,
            State state,
            List<OpenStep> steps,
            List<ReviewDecision> decisions,
            List<DealValidation> validations,
            List<Statement> toValidate,
            List<DealNeed> needs,
            List<DealComment> comments,
            Optional<Validity> validity,
            List<DecisionReceipt> receipts) {}

    public enum State {
        ASSESSING,
        AWAITING_SELLER,
        VALIDATING,
        IN_REVIEW,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        ABANDONED,
        DEAL_WON,
        DEAL_LOST;

        public boolean ended() {
            return switch (this) {
                case ASSESSING, AWAITING_SELLER, VALIDATING, IN_REVIEW -> false;
                case APPROVED, REJECTED, WITHDRAWN, ABANDONED, DEAL_WON, DEAL_LOST -> true;
            };
        }
    }

    public Dossier of(Caller caller, DealReviewId id) {
        var review = reviews.findById(id).orElseThrow(Dossiers::unknown);
        var open = steps.of(PROCESS, id.toString());
        if (!maySee(caller, review, open)) {
            throw unknown();
        }
        var given = decisions.findByReviewIdOrderByDecidedAt(id);
        var deal = deals.find(review.opportunityId()).orElseThrow();
        var state = state(review, open, !given.isEmpty());
        var validated = validations.findByReviewIdOrderById(id);
        return new Dossier(
                review,
                deal,
                state,
                open,
                given,
                validated,
                state == State.VALIDATING ? Statement.open(review, validated) : List.of(),
                needs.findByReviewIdOrderByDue(id),
                comments.findByReviewIdOrderByWrittenAt(id),
                validity(review, deal),
                receipts.of(id.toString()));
    }

    /** The caller's own task in a step of a review. */
    OpenStep stepFor(Caller caller, DealReviewId id, String taskKey) {
        var step = of(caller, id).steps().stream()
                .filter(open -> open.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new Conflict("The review does not wait for this at the moment."));
        if (!step.isFor(caller)) {
            throw new NotAllowed("Somebody else is asked.");
        }
        return step;
    }

    private Optional<Validity> validity(DealReview review, Deal deal) {
        var now = Optional.of(review.opportunityId()).filter(id -> deal.open()).map(sourceView::of);
        return review.validity(now, clock.instant());
    }

    /** Where the latest review of a deal stands, and for whom it waits. */
    public record Standing(DealReviewId reviewId, State state, List<OpenStep> steps) {}

    /** The latest review of each deal that has one, by the id of the deal. */
    public Map<String, Standing> latestOf(Collection<String> opportunityIds) {
        var latest = reviews.findByOpportunityIdInOrderByRequestedAt(opportunityIds);
        var open = steps
                .of(
                        PROCESS,
                        latest.stream().map(review -> review.id().toString()).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenStep::businessKey));
        return latest.stream()
                .collect(Collectors.toMap(
                        DealReview::opportunityId,
                        review -> standing(review, open.getOrDefault(review.id().toString(), List.of())),
                        (earlier, later) -> later));
    }

    private static Standing standing(DealReview review, List<OpenStep> open) {
        return new Standing(review.id(), state(review, open, false), open);
    }

    private boolean maySee(Caller caller, DealReview review, List<OpenStep> open) {
        return review.concerns(caller.userId())
                || Stream.of(SALES_OPS, LEADERSHIP, ADMINISTRATORS).anyMatch(caller::isIn)
                || open.stream().anyMatch(step -> step.isFor(caller))
                || decisions.existsByReviewIdAndDecidedBy(review.id(), caller.userId());
    }

    /** What is stored says whether a review is open; who is asked at the moment says for whom it waits. */
    private static State state(DealReview review, List<OpenStep> open, boolean decisionsGiven) {
        if (!review.isOpen()) {
            return State.valueOf(review.status().name());
        }
        if (open.isEmpty()) {
            return decisionsGiven ? State.IN_REVIEW : State.ASSESSING;
        }
        if (open.stream().anyMatch(step -> step.role() != null)) {
            return State.IN_REVIEW;
        }
        return open.stream().anyMatch(step -> step.taskKey().equals(VALIDATION))
                ? State.VALIDATING
                : State.AWAITING_SELLER;
    }

    private static NotFound unknown() {
        return new NotFound("There is no such review, or it is not yours to see.");
    }
}
