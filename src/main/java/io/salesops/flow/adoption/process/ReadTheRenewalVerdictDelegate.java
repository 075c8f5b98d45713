package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolRenewal.KEEP;
import static io.salesops.flow.adoption.process.ToolRenewal.LICENCES_KEPT;
import static io.salesops.flow.adoption.process.ToolRenewal.RENEWAL_VERDICT;
import static io.salesops.flow.adoption.process.ToolRenewal.VERDICT_REASON;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The form begins with what the table says. */
@Component
class ReadTheRenewalVerdictDelegate implements JavaDelegate {

    private final ObjectMapper json;

    ReadTheRenewalVerdictDelegate(ObjectMapper json) {
        this.json = json;
    }

    private record Verdict(String verdict, String reason) {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var verdict = json.convertValue(RENEWAL_VERDICT.from(execution), Verdict.class);
        ANSWER.set(execution, verdict.verdict());
        VERDICT_REASON.set(execution, verdict.reason());
        LICENCES_KEPT.set(execution, Math.max(1, KEEP.from(execution).intValue()));
    }
}
