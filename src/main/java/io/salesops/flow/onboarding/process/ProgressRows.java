package io.salesops.flow.onboarding.process;

import io.salesops.flow.onboarding.domain.Progress;
import io.salesops.flow.platform.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an onboarding stands, in words for a form. */
@Component
class ProgressRows {

    private final Texts texts;

    ProgressRows(Texts texts) {
        this.texts = texts;
    }

    List<Map<String, String>> of(Progress progress) {
        var score = progress.score();
        return List.of(
                row("score", score.total().map(this::number).orElseGet(this::notApplicable)),
                row("tasksInTime", percent(score.tasksInTime())),
                row("certification", percent(score.certification())),
                row("rampAttainment", percent(score.rampAttainment())),
                row("checkIns", percent(score.checkIns())),
                row("milestones", percent(progress.milestones())));
    }

    Map<String, String> row(String label, String value) {
        return Map.of("label", texts.of("onboarding.measured." + label), "value", value);
    }

    String yesOrNo(boolean flag) {
        return texts.of(flag ? "onboarding.yes" : "onboarding.no");
    }

    private String number(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }

    private String percent(@Nullable BigDecimal percent) {
        return percent == null ? notApplicable() : texts.of("onboarding.percent", percent);
    }

    private String notApplicable() {
        return texts.of("onboarding.notApplicable");
    }
}
