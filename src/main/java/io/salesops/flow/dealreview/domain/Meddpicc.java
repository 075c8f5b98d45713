package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The qualification of a deal: eight questions, each answered from 0 to 3, or not yet. */
public record Meddpicc(Map<Question, Integer> answers) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int BEST = 3;
    private static final int GOOD = 2;
    private static final List<BigDecimal> DECISION_MAKER =
            Stream.of("0", "33", "67", "100").map(BigDecimal::new).toList();

    /** What is asked, in the order of the initials. */
    public enum Question {
        METRICS("metrics"),
        ECONOMIC_BUYER("economicBuyer"),
        DECISION_CRITERIA("decisionCriteria"),
        DECISION_PROCESS("decisionProcess"),
        PAPER_PROCESS("paperProcess"),
        IDENTIFIED_PAIN("identifiedPain"),
        CHAMPION("champion"),
        COMPETITION("competition");

        private final String key;

        Question(String key) {
            this.key = key;
        }

        /** Its name in forms, tables and the API. */
        public String key() {
            return key;
        }
    }

    public static Meddpicc of(Map<String, Integer> answersByKey) {
        var answers = new EnumMap<Question, Integer>(Question.class);
        for (var question : Question.values()) {
            var answer = answersByKey.get(question.key());
            if (answer != null) {
                answers.put(question, answer);
            }
        }
        return new Meddpicc(answers);
    }

    /** The answers under the names of forms, tables and the API. */
    public Map<String, Integer> byKey() {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(answer -> answer.getKey().key(), Map.Entry::getValue));
    }

    /** From 0 to 100; none without an answer. */
    public Optional<BigDecimal> score(Weights weights) {
        var values = answers.entrySet().stream()
                .collect(Collectors.toMap(
                        answer -> answer.getKey().key(), answer -> BigDecimal.valueOf(answer.getValue())));
        return weights.mean(values)
                .map(mean -> mean.multiply(HUNDRED).divide(BigDecimal.valueOf(BEST), MathContext.DECIMAL128))
                .map(score -> score.setScale(2, RoundingMode.HALF_UP));
    }

    /** What is not known well enough yet. */
    public List<Question> gaps() {
        return Stream.of(Question.values())
                .filter(question -> Objects.requireNonNullElse(answers.get(question), 0) < GOOD)
                .toList();
    }

    /** How far the playbook is followed: the share of good answers among those that were given. */
    Optional<BigDecimal> playbook() {
        var good = answers.values().stream().filter(answer -> answer >= GOOD).count();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100 * good)
                        .divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128));
    }

    /** How well whoever releases the money is known. */
    Optional<BigDecimal> decisionMaker() {
        return Optional.ofNullable(answers.get(Question.ECONOMIC_BUYER)).map(DECISION_MAKER::get);
    }
}
