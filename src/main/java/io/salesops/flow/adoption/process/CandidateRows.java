package io.salesops.flow.adoption.process;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.adoption.domain.Candidate;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Candidates as the forms show them, and as decisions keep them. */
@Component
class CandidateRows {

    private static final int DECIMALS = 2;

    private final Texts texts;
    private final Currency currency;

    CandidateRows(Texts texts, @Value("${salesops.reporting-currency}") Currency currency) {
        this.texts = texts;
        this.currency = currency;
    }

    Object table(List<Candidate> candidates) {
        return JsonList.rows(candidates.stream().map(this::row).toList());
    }

    private Map<String, String> row(Candidate candidate) {
        return Map.of(
                "name", candidate.name(),
                "supplier", candidate.supplier(),
                "cost", MoneyText.of(candidate.annualCost(), currency.getCurrencyCode()),
                "purpose", candidate.purpose(),
                "score", score(candidate));
    }

    /** A row for each candidate in which somebody enters something. */
    static Object empty(List<Candidate> candidates) {
        return JsonList.rows(candidates.stream()
                .map(candidate -> Map.of("name", candidate.name()))
                .toList());
    }

    /** What speaks for and against each candidate, a line each. */
    String matrix(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> texts.of("tools.choice.line", candidate.name(), score(candidate), outcome(candidate)))
                .collect(joining("\n"));
    }

    private String score(Candidate candidate) {
        return Optional.ofNullable(candidate.score())
                .map(score -> score.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString())
                .orElse(texts.of("tools.choice.noScore"));
    }

    private String outcome(Candidate candidate) {
        return candidate.exclusion() == null
                ? texts.of("tools.choice.verdict." + candidate.verdict())
                : texts.of("tools.choice.excluded", candidate.exclusion());
    }
}
