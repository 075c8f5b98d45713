package io.salesops.flow.dealreview.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.ViewValidated;
import io.salesops.flow.dealreview.domain.Check.Entry;
import io.salesops.flow.dealreview.domain.Check.Verdict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Operations confirm or question what a seller says of a deal, and put it into a nutshell for the approvers. */
@Service
@Transactional
public class Validations {

    private final DealReviews reviews;
    private final DealValidations validations;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Validations(
            DealReviews reviews,
            DealValidations validations,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.validations = validations;
        this.dossiers = dossiers;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the seller said anything since the last validation, or something is not confirmed. */
    @Transactional(readOnly = true)
    public boolean needed(DealReviewId id) {
        var view = get(id).sellerView().orElseThrow();
        return !open(id).isEmpty()
                || of(id).stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.isOf(view))
                        .isEmpty();
    }

    /** What nobody has confirmed yet. */
    @Transactional(readOnly = true)
    public List<Statement> open(DealReviewId id) {
        return Statement.open(get(id), of(id));
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<DealValidation> of(DealReviewId id) {
        return validations.findByReviewIdOrderById(id);
    }

    /** Validates outside Tasklist: the caller's open task is completed with an entry for each open statement. */
    public void give(Caller caller, DealReviewId id, String essence, Map<String, Entry> entries) {
        var step = dossiers.stepFor(caller, id, Dossiers.VALIDATION);
        requireAuthority(get(id), caller);
        var open = open(id);
        refuseOthers(open, entries);
        open.forEach(statement -> requireQuestion(statement, entry(statement, entries)));
        events.publishEvent(new ViewValidated(
                step.taskId(),
                essence,
                open.stream()
                        .map(statement -> entry(statement, entries))
                        .map(entry -> new ViewValidated.Entry(entry.verdict().name(), entry.question()))
                        .toList()));
    }

    private static void refuseOthers(List<Statement> open, Map<String, Entry> entries) {
        var names = open.stream().map(Statement::name).toList();
        entries.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput(
                            "checks", "nothing is called '%s' that waits for validation".formatted(name));
                });
    }

    private static Entry entry(Statement statement, Map<String, Entry> entries) {
        var entry = entries.get(statement.name());
        if (entry == null) {
            throw new InvalidInput("checks", "please confirm or question '%s', too".formatted(statement.name()));
        }
        return entry;
    }

    private static void requireQuestion(Statement statement, Entry entry) {
        if (entry.verdict() == Verdict.QUESTIONED
                && (entry.question() == null || entry.question().isBlank())) {
            throw new InvalidInput("checks", "please say what you question of '%s'".formatted(statement.name()));
        }
    }

    /**
     * Writes down a validation, whichever way it was given.
     *
     * @param entries one for each open statement, in their order
     */
    public DealValidation record(DealReviewId id, Caller by, String essence, List<Entry> entries) {
        var review = reviews.findLockedById(id).orElseThrow();
        requireAuthority(review, by);
        var checks = checks(open(id), entries);
        var validation = validations.save(new DealValidation(review, essence, checks, by.userId(), clock.instant()));
        review.confirm(checks.stream()
                .filter(check -> !check.questioned())
                .map(check -> check.statement().name())
                .toList());
        return validation;
    }

    private static List<Check> checks(List<Statement> open, List<Entry> entries) {
        return IntStream.range(0, open.size())
                .mapToObj(index -> {
                    requireQuestion(open.get(index), entries.get(index));
                    return entries.get(index).of(open.get(index));
                })
                .toList();
    }

    /** Whoever asked on the owner's behalf may check the owner's words: in a small team nobody else could. */
    private static void requireAuthority(DealReview review, Caller caller) {
        if (caller.userId().equals(review.ownerId())) {
            throw new NotAllowed("Nobody validates their own deal.");
        }
        if (!caller.isIn(SALES_OPS)) {
            throw new NotAllowed("Only a member of '%s' can validate a deal.".formatted(SALES_OPS));
        }
    }

    private DealReview get(DealReviewId id) {
        return reviews.findById(id).orElseThrow();
    }
}
