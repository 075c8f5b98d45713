package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.EXTENSION_DAYS;
import static io.salesops.flow.onboarding.process.EndOfProbation.EXTENSION_POSSIBLE;
import static io.salesops.flow.onboarding.process.EndOfProbation.PROBATION_VERDICT;
import static io.salesops.flow.onboarding.process.EndOfProbation.READY_TO_CONFIRM;
import static io.salesops.flow.onboarding.process.EndOfProbation.VERDICT_REASON;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.PROBATION_LIMITS;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheVerdictDelegate implements JavaDelegate {

    private final ObjectMapper json;

    ReadTheVerdictDelegate(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var judged = json.convertValue(PROBATION_VERDICT.from(execution), Judged.class);
        READY_TO_CONFIRM.set(execution, judged.outcome() == Outcome.CONFIRM);
        EXTENSION_POSSIBLE.set(execution, judged.outcome() == Outcome.EXTEND);
        VERDICT_REASON.set(execution, judged.reason());
        EXTENSION_DAYS.set(
                execution,
                json.convertValue(PROBATION_LIMITS.from(execution), ProbationLimits.class)
                        .extensionDays());
    }

    private enum Outcome {
        CONFIRM,
        EXTEND,
        DECIDE
    }

    /** The answer of {@code judge-probation}. */
    private record Judged(Outcome outcome, String reason) {}
}
