package io.salesops.flow.dealreview.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.QuestionsAnswered;
import io.salesops.flow.dealreview.ViewValidated;
import io.salesops.flow.dealreview.domain.Check;
import io.salesops.flow.dealreview.domain.Check.Entry;
import io.salesops.flow.dealreview.domain.Check.Verdict;
import io.salesops.flow.dealreview.domain.DealValidation;
import io.salesops.flow.dealreview.domain.SellerAnswers.Answer;
import io.salesops.flow.dealreview.domain.Statement;
import io.salesops.flow.dealreview.domain.StatementTexts;
import io.salesops.flow.dealreview.domain.Validations;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields in which operations validate what a seller says, and the seller answers. */
@Component
class ValidationForm {

    private static final ProcessVariable<Object> CHECKS = ProcessVariable.json("checks");
    private static final ProcessVariable<String> ESSENCE = ProcessVariable.text("essence");
    private static final ProcessVariable<Object> QUESTIONS = ProcessVariable.json("questions");
    private static final ProcessVariable<Boolean> TERMS_TO_CORRECT = ProcessVariable.flag("termsToCorrect");

    private final Validations validations;
    private final Texts texts;
    private final ObjectMapper json;

    ValidationForm(Validations validations, Texts texts, ObjectMapper json) {
        this.validations = validations;
        this.texts = texts;
        this.json = json;
    }

    private record CheckRow(
            String about,
            String said,
            String before,
            Verdict verdict,
            @Nullable String question) {}

    private record AnswerRow(
            String about,
            String said,
            String question,
            String answer,
            @Nullable String newWords) {}

    /** What operations are asked: each open statement, with what was said about it before. */
    void fillIn(VariableScope scope, DealReviewId id) {
        var last = validations.of(id).stream().reduce((earlier, later) -> later);
        var questions = last.map(DealValidation::questions).orElse(List.of());
        CHECKS.set(
                scope,
                JsonList.rows(validations.open(id).stream()
                        .map(statement -> row(statement, questions))
                        .toList()));
        ESSENCE.set(scope, last.map(DealValidation::essence).orElse(null));
    }

    private Map<String, String> row(Statement statement, List<Check> questions) {
        var before = questions.stream()
                .filter(question -> question.statement().name().equals(statement.name()))
                .findFirst();
        return Map.of(
                "about", StatementTexts.about(statement, texts.in(Locale.ENGLISH)),
                "said", StatementTexts.said(statement, texts.in(Locale.ENGLISH)),
                "before", before.map(this::before).orElse(""));
    }

    private String before(Check question) {
        return texts.of(
                "deal-review.asked",
                Objects.requireNonNullElse(question.question(), ""),
                Objects.requireNonNullElse(question.answer(), ""));
    }

    String essence(VariableScope scope) {
        return ESSENCE.from(scope);
    }

    List<Entry> checks(VariableScope scope) {
        return read(scope, CHECKS, new TypeReference<List<CheckRow>>() {}).stream()
                .map(row -> new Entry(row.verdict(), row.question()))
                .toList();
    }

    /** What the seller is asked. */
    void fillInQuestions(VariableScope scope, DealValidation validation) {
        QUESTIONS.set(
                scope,
                JsonList.rows(validation.questions().stream()
                        .map(question -> Map.of(
                                "about", StatementTexts.about(question.statement(), texts.in(Locale.ENGLISH)),
                                "said", StatementTexts.said(question.statement(), texts.in(Locale.ENGLISH)),
                                "question", Objects.requireNonNullElse(question.question(), "")))
                        .toList()));
        TERMS_TO_CORRECT.set(scope, false);
    }

    List<Answer> answers(VariableScope scope) {
        return read(scope, QUESTIONS, new TypeReference<List<AnswerRow>>() {}).stream()
                .map(row -> new Answer(row.answer(), blankIsNone(row.newWords())))
                .toList();
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private <T> List<T> read(VariableScope scope, ProcessVariable<Object> list, TypeReference<List<T>> type) {
        return list.find(scope).map(rows -> JsonList.read(json, rows, type)).orElse(List.of());
    }

    static Map<String, Object> asSubmitted(ViewValidated event) {
        var rows = event.entries().stream()
                .map(entry -> row("verdict", entry.verdict(), "question", entry.question()))
                .toList();
        return Map.of(ESSENCE.name(), event.essence(), CHECKS.name(), Spin.JSON(rows));
    }

    static Map<String, Object> asSubmitted(QuestionsAnswered event) {
        var rows = event.entries().stream()
                .map(entry -> row("answer", entry.answer(), "newWords", entry.newWords()))
                .toList();
        return Map.of(QUESTIONS.name(), Spin.JSON(rows), TERMS_TO_CORRECT.name(), event.termsToCorrect());
    }

    private static Map<String, String> row(String name, String value, String otherName, @Nullable String otherValue) {
        var row = new HashMap<>(Map.of(name, value));
        if (otherValue != null) {
            row.put(otherName, otherValue);
        }
        return row;
    }
}
