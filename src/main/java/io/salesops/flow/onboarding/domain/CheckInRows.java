package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.platform.Texts;
import java.util.List;
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
        return List.of(
                row("work", answers, answer -> rating(answer.work())),
                row("learning", answers, answer -> rating(answer.learning())),
                row("team", answers, answer -> rating(answer.team())),
                row("words", answers, answer -> Objects.requireNonNullElse(answer.words(), "")),
                row("needs", answers, answer -> Objects.requireNonNullElse(answer.needs(), "")));
    }

    private CheckInRow row(String asked, Map<Side, CheckInAnswer> answers, Function<CheckInAnswer, String> what) {
        return new CheckInRow(
                texts.of("onboarding.asked." + asked),
                said(answers.get(Side.MANAGER), what),
                said(answers.get(Side.NEW_HIRE), what));
    }

    private String said(@Nullable CheckInAnswer answer, Function<CheckInAnswer, String> what) {
        return Optional.ofNullable(answer).map(what).orElseGet(() -> texts.of("onboarding.silent"));
    }

    private String rating(Rating rating) {
        return texts.of("onboarding.rating." + rating);
    }
}
