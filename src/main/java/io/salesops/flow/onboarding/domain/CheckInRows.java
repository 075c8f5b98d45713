package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts both answers of a check-in side by side. */
@Component
public class CheckInRows {

    private final Texts texts;

    public CheckInRows(Texts texts) {
        this.texts = texts;
    }

    public List<CheckInRow> of(Map<Side, CheckInAnswer> answers) {
        return of(answers, texts.in(Locale.ENGLISH));
    }

    List<CheckInRow> onPage(Map<Side, CheckInAnswer> answers) {
        return of(answers, texts.onPage());
    }

    private static List<CheckInRow> of(Map<Side, CheckInAnswer> answers, Words words) {
        return List.of(
                row("work", answers, words, answer -> rating(answer.work(), words)),
                row("learning", answers, words, answer -> rating(answer.learning(), words)),
                row("team", answers, words, answer -> rating(answer.team(), words)),
                row("words", answers, words, answer -> Objects.requireNonNullElse(answer.words(), "")),
                row("needs", answers, words, answer -> Objects.requireNonNullElse(answer.needs(), "")));
    }

    private static CheckInRow row(
            String asked, Map<Side, CheckInAnswer> answers, Words words, Function<CheckInAnswer, String> what) {
        return new CheckInRow(
                words.of("onboarding.asked." + asked),
                said(answers.get(Side.MANAGER), words, what),
                said(answers.get(Side.NEW_HIRE), words, what));
    }

    private static String said(@Nullable CheckInAnswer answer, Words words, Function<CheckInAnswer, String> what) {
        return Optional.ofNullable(answer).map(what).orElseGet(() -> words.of("onboarding.silent"));
    }

    private static String rating(Rating rating, Words words) {
        return words.of("onboarding.rating." + rating);
    }
}
