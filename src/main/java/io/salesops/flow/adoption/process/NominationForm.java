package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolChoice.FAST_PATH;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.Nomination;
import io.salesops.flow.adoption.domain.Nomination.Named;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The rows in which operations name candidates and evaluators. */
@Component
class NominationForm {

    private static final ProcessVariable<Object> CANDIDATES = ProcessVariable.json("candidates");
    private static final ProcessVariable<Object> EVALUATORS = ProcessVariable.json("evaluators");

    private final ObjectMapper json;

    NominationForm(ObjectMapper json) {
        this.json = json;
    }

    private record EvaluatorRow(String evaluator) {}

    Nomination read(DelegateExecution scope) {
        return new Nomination(FAST_PATH.from(scope), candidates(scope), evaluators(scope));
    }

    private List<Named> candidates(DelegateExecution scope) {
        return CANDIDATES
                .find(scope)
                .map(rows -> JsonList.read(json, rows, new TypeReference<List<Named>>() {}))
                .orElse(List.of());
    }

    private List<String> evaluators(DelegateExecution scope) {
        return EVALUATORS
                .find(scope)
                .map(rows -> JsonList.read(json, rows, new TypeReference<List<EvaluatorRow>>() {}))
                .orElse(List.of())
                .stream()
                .map(row -> row.evaluator().strip())
                .toList();
    }
}
