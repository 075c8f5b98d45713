package io.salesops.flow.adoption.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Tool.Description;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way from named candidates to the one or two that go to the pilot. */
@Service
@Transactional
public class ToolSelection {

    private final Candidates candidates;
    private final Evaluations evaluations;
    private final NominationCheck nominations;
    private final SecurityCheck security;
    private final ToolRequests requests;
    private final ToolRegister register;

    ToolSelection(
            Candidates candidates,
            Evaluations evaluations,
            NominationCheck nominations,
            SecurityCheck security,
            ToolRequests requests,
            ToolRegister register) {
        this.candidates = candidates;
        this.evaluations = evaluations;
        this.nominations = nominations;
        this.security = security;
        this.requests = requests;
        this.register = register;
    }

    public void name(ToolRequestId requestId, Nomination nomination) {
        nominations.require(nomination, requests.get(requestId).expectedCost());
        var position = 1;
        for (var named : nomination.candidates()) {
            candidates.add(requestId, position++, named);
        }
        if (!nomination.fastPath()) {
            nomination.evaluators().forEach(evaluator -> evaluations.plan(requestId, evaluator));
        }
    }

    /** All that were named, in that order. */
    @Transactional(readOnly = true)
    public List<Candidate> of(ToolRequestId requestId) {
        return candidates.of(requestId);
    }

    /** Those that nothing speaks against so far. */
    @Transactional(readOnly = true)
    public List<Candidate> left(ToolRequestId requestId) {
        return of(requestId).stream().filter(Candidate::isLeft).toList();
    }

    @Transactional(readOnly = true)
    public List<Candidate> picked(ToolRequestId requestId) {
        return of(requestId).stream().filter(Candidate::isPicked).toList();
    }

    @Transactional(readOnly = true)
    public boolean isScored(ToolRequestId requestId) {
        return !evaluations.scores(requestId).isEmpty();
    }

    /** The mean of what all evaluators say of a candidate's security. */
    @Transactional(readOnly = true)
    public BigDecimal securityOf(ToolRequestId requestId, UUID candidateId) {
        return Scores.mean(Objects.requireNonNull(evaluations.scores(requestId).get(candidateId)), Scores::security);
    }

    public void exclude(UUID candidateId, String why) {
        candidates.exclude(candidateId, why);
    }

    public void weigh(ToolRequestId requestId, CriteriaWeights weights) {
        weights.requireWhole();
        evaluations
                .scores(requestId)
                .forEach((id, scores) -> candidates.score(id, Scores.weighedMean(scores, weights)));
    }

    /** What security says of each candidate that is left. */
    public void review(ToolRequestId requestId, List<SecurityReview> reviews, String by) {
        security.require(reviews);
        var ids = left(requestId).stream().collect(toMap(Candidate::name, Candidate::id));
        reviews.forEach(review -> candidates.review(Objects.requireNonNull(ids.get(review.name())), review, by));
    }

    /** Puts the best into the register, the best first. */
    public List<ToolId> pick(ToolRequestId requestId, BigDecimal tieMargin) {
        var safe = left(requestId).stream().filter(Candidate::isSafe).toList();
        return Shortlist.of(safe, ToolSelection::scoreOf, tieMargin).stream()
                .map(candidate -> propose(requestId, candidate))
                .toList();
    }

    /** The only candidate of the fast path has none. */
    private static BigDecimal scoreOf(Candidate candidate) {
        return Objects.requireNonNullElse(candidate.score(), BigDecimal.ZERO);
    }

    private ToolId propose(ToolRequestId requestId, Candidate candidate) {
        var tool = register.propose(
                requestId,
                new Description(
                        candidate.name(),
                        candidate.purpose(),
                        candidate.supplier(),
                        candidate.rhythm(),
                        candidate.system()));
        candidates.pick(candidate.id(), tool.id());
        return tool.id();
    }
}
