package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.OnboardingCheckIn.CHECK_IN;
import static io.salesops.flow.onboarding.process.OnboardingCheckIn.ONBOARDING_SCORE;
import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import io.salesops.flow.onboarding.domain.CheckIns;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ScoreTheCheckInDelegate implements JavaDelegate {

    private final CheckIns checkIns;
    private final CheckInSheet sheet;

    ScoreTheCheckInDelegate(CheckIns checkIns, CheckInSheet sheet) {
        this.checkIns = checkIns;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = itemId(execution);
        var progress = checkIns.score(id);
        ONBOARDING_SCORE.set(
                execution, progress.score().total().map(BigDecimal::doubleValue).orElse(null));
        CHECK_IN.set(execution, sheet.of(progress, checkIns.answers(id)));
    }
}
