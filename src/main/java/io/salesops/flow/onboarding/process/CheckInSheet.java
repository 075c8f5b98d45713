package io.salesops.flow.onboarding.process;

import io.salesops.flow.onboarding.domain.CheckInAnswer;
import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.onboarding.domain.Progress;
import io.salesops.flow.onboarding.domain.Rating;
import io.salesops.flow.platform.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the manager reads when an onboarding stands red: how it stands, and both answers side by side. */
@Component
class CheckInSheet {

    private final ProgressRows progressRows;
    private final Texts texts;

    CheckInSheet(ProgressRows progressRows, Texts texts) {
        this.progressRows = progressRows;
        this.texts = texts;
    }

    Object of(Progress progress, Map<Side, CheckInAnswer> answers) {
        return Spin.JSON(Map.of("parts", progressRows.of(progress), "answers", rows(answers)));
    }

    private List<Map<String, String>> rows(Map<Side, CheckInAnswer> answers) {
        return List.of(
                row("work", answers, answer -> rating(answer.work())),
                row("learning", answers, answer -> rating(answer.learning())),
                row("team", answers, answer -> rating(answer.team())),
                row("words", answers, answer -> words(answer.words())),
                row("needs", answers, answer -> words(answer.needs())));
    }

    private Map<String, String> row(
            String asked, Map<Side, CheckInAnswer> answers, Function<CheckInAnswer, String> what) {
        return Map.of(
                "label", texts.of("onboarding.asked." + asked),
                "manager", said(answers.get(Side.MANAGER), what),
                "newHire", said(answers.get(Side.NEW_HIRE), what));
    }

    private String said(@Nullable CheckInAnswer answer, Function<CheckInAnswer, String> what) {
        return Optional.ofNullable(answer).map(what).orElseGet(() -> texts.of("onboarding.silent"));
    }

    private String rating(Rating rating) {
        return texts.of("onboarding.rating." + rating);
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
