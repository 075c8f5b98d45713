package io.salesops.flow.adoption.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.CandidatesScored;
import io.salesops.flow.adoption.domain.CriteriaWeights;
import io.salesops.flow.adoption.domain.SelectionRules.Verdict;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes choices, and names everything that Java and their model share. */
@Component
class ToolChoice {

    static final ProcessVariable<Boolean> FAST_PATH = ProcessVariable.flag("fastPath");
    static final ProcessVariable<Boolean> SCORES_GIVEN = ProcessVariable.flag("scoresGiven");
    static final ProcessVariable<Boolean> CANDIDATE_LEFT = ProcessVariable.flag("candidateLeft");
    static final ProcessVariable<Boolean> TOOL_CHOSEN = ProcessVariable.flag("toolChosen");
    static final ProcessVariable<Object> CANDIDATE_IDS = ProcessVariable.json("candidateIds");
    static final ProcessVariable<String> CANDIDATE_ID = ProcessVariable.text("candidateId");
    static final ProcessVariable<Number> SECURITY = ProcessVariable.number("security");
    static final ProcessVariable<Object> CANDIDATE_TABLE = ProcessVariable.json("candidateTable");
    static final ProcessVariable<String> DECIDED_BY = ProcessVariable.text("decidedBy");

    private static final ProcessVariable<Object> CRITERIA_WEIGHTS = ProcessVariable.json("criteriaWeights");
    private static final ProcessVariable<Object> CANDIDATE_VERDICT = ProcessVariable.json("candidateVerdict");

    private final Instances instances;
    private final ObjectMapper json;

    ToolChoice(Instances instances, ObjectMapper json) {
        this.instances = instances;
        this.json = json;
    }

    @EventListener
    void wake(CandidatesScored event) {
        instances.tell("CandidatesScored", event.requestId().toString());
    }

    CriteriaWeights weights(VariableScope scope) {
        return JsonList.read(json, CRITERIA_WEIGHTS.from(scope), new TypeReference<>() {});
    }

    Verdict verdict(VariableScope scope) {
        return JsonList.read(json, CANDIDATE_VERDICT.from(scope), new TypeReference<>() {});
    }

    /** None where nothing was weighed: the fast path has one candidate only. */
    BigDecimal tieMargin(VariableScope scope) {
        return FAST_PATH.from(scope) ? BigDecimal.ZERO : weights(scope).tieMargin();
    }
}
