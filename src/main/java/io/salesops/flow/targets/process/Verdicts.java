package io.salesops.flow.targets.process;

import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.Severity;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the decision tables say of a figure, as findings. */
@Component
class Verdicts {

    Finding ofRealism(VariableScope scope) {
        return finding(Finding.REALISM, scope.getVariable("realism"));
    }

    Finding ofGap(VariableScope scope) {
        return finding(Finding.BOTTOM_UP_GAP, scope.getVariable("gap"));
    }

    private static Finding finding(String code, Object result) {
        var verdict = (Map<?, ?>) result;
        return new Finding(
                code, Severity.valueOf(String.valueOf(verdict.get("severity"))), Objects.requireNonNull((String)
                        verdict.get("text")));
    }
}
