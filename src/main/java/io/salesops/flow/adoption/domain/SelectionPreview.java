package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows which candidates would go to a pilot, and stores nothing. */
@Service
public class SelectionPreview {

    private final SelectionRules rules;

    SelectionPreview(SelectionRules rules) {
        this.rules = rules;
    }

    /** A candidate with its weighed score, and why it is excluded if it is. */
    public record Standing(
            String name, BigDecimal score, @Nullable String exclusion) {

        public boolean isLeft() {
            return exclusion == null;
        }
    }

    public record Preview(List<Standing> standings, List<Standing> pilots) {}

    public Preview preview(List<ScoredCandidate> candidates) {
        var answer = rules.judge(candidates.stream()
                .map(candidate -> candidate.scores().security())
                .toList());
        answer.weights().requireWhole();
        var standings = IntStream.range(0, candidates.size())
                .mapToObj(i -> standing(
                        candidates.get(i), answer.weights(), answer.verdicts().get(i)))
                .toList();
        var left = standings.stream().filter(Standing::isLeft).toList();
        return new Preview(
                standings, Shortlist.of(left, Standing::score, answer.weights().tieMargin()));
    }

    private static Standing standing(
            ScoredCandidate candidate, CriteriaWeights weights, SelectionRules.Verdict verdict) {
        return new Standing(
                candidate.name(), candidate.scores().weighed(weights), verdict.excluded() ? verdict.reason() : null);
    }
}
