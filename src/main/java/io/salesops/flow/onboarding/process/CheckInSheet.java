package io.salesops.flow.onboarding.process;

import io.salesops.flow.onboarding.domain.CheckInAnswer;
import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.onboarding.domain.CheckInRows;
import io.salesops.flow.onboarding.domain.Progress;
import java.util.Map;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** What the manager reads when an onboarding stands red: how it stands, and both answers side by side. */
@Component
class CheckInSheet {

    private final ProgressRows progressRows;
    private final CheckInRows checkInRows;

    CheckInSheet(ProgressRows progressRows, CheckInRows checkInRows) {
        this.progressRows = progressRows;
        this.checkInRows = checkInRows;
    }

    Object of(Progress progress, Map<Side, CheckInAnswer> answers) {
        return Spin.JSON(Map.of("parts", progressRows.of(progress), "answers", checkInRows.of(answers)));
    }
}
