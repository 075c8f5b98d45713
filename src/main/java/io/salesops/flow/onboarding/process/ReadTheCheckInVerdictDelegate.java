package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.OnboardingCheckIn.CHECK_IN_REASON;
import static io.salesops.flow.onboarding.process.OnboardingCheckIn.CHECK_IN_VERDICT;
import static io.salesops.flow.onboarding.process.OnboardingCheckIn.SUPPORT_NEEDED;
import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.onboarding.domain.CheckIns;
import io.salesops.flow.onboarding.domain.CheckIns.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheCheckInVerdictDelegate implements JavaDelegate {

    private final CheckIns checkIns;
    private final ObjectMapper json;

    ReadTheCheckInVerdictDelegate(CheckIns checkIns, ObjectMapper json) {
        this.checkIns = checkIns;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var judged = json.convertValue(CHECK_IN_VERDICT.from(execution), Judged.class);
        checkIns.judge(itemId(execution), judged.verdict(), judged.reason());
        SUPPORT_NEEDED.set(execution, judged.verdict() == Verdict.RED);
        CHECK_IN_REASON.set(execution, judged.reason());
    }

    /** The answer of {@code judge-check-in}. */
    private record Judged(Verdict verdict, String reason) {}
}
