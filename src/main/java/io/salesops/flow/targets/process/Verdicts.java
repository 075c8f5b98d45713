package io.salesops.flow.targets.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.targets.domain.Realism;
import io.salesops.flow.targets.domain.Verdict;
import io.salesops.flow.targets.domain.formula.Finding;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the decision tables say of a measured figure, as findings. */
@Component
class Verdicts {

    private final ObjectMapper json;

    Verdicts(ObjectMapper json) {
        this.json = json;
    }

    Finding ofRealism(Realism realism, VariableScope scope) {
        return realism.judgedBy(verdict("realism", scope));
    }

    Finding ofGap(double gapPercent, VariableScope scope) {
        var verdict = verdict("gap", scope);
        return new Finding(
                Finding.BOTTOM_UP_GAP, verdict.severity(), "%s (%.1f %%)".formatted(verdict.text(), gapPercent));
    }

    private Verdict verdict(String variable, VariableScope scope) {
        return json.convertValue(scope.getVariable(variable), Verdict.class);
    }
}
