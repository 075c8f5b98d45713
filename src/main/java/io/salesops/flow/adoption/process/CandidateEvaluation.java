package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_REQUEST;
import static io.salesops.flow.adoption.process.ToolAdoption.businessKey;
import static io.salesops.flow.adoption.process.ToolChoice.CANDIDATE_TABLE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.EvaluationId;
import io.salesops.flow.adoption.EvaluationTakenBack;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Candidate;
import io.salesops.flow.adoption.domain.Evaluation;
import io.salesops.flow.adoption.domain.Evaluations;
import io.salesops.flow.adoption.domain.ScoredCandidate;
import io.salesops.flow.adoption.domain.Scores;
import io.salesops.flow.adoption.domain.ToolRequest;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.adoption.domain.ToolSelection;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.History;
import io.salesops.flow.platform.engine.Instances;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends the evaluation of each evaluator, and names everything that Java and its model share. */
@Component
class CandidateEvaluation {

    private static final ProcessVariable<Object> SCORES = ProcessVariable.json("scores");

    private static final ProcessVariable<String> EVALUATOR = ProcessVariable.text("evaluator");

    private final Instances instances;
    private final Evaluations evaluations;
    private final ToolSelection selection;
    private final ToolRequests requests;
    private final CandidateRows rows;
    private final History history;
    private final ObjectMapper json;

    CandidateEvaluation(
            Instances instances,
            Evaluations evaluations,
            ToolSelection selection,
            ToolRequests requests,
            CandidateRows rows,
            History history,
            ObjectMapper json) {
        this.instances = instances;
        this.evaluations = evaluations;
        this.selection = selection;
        this.requests = requests;
        this.rows = rows;
        this.history = history;
        this.json = json;
    }

    static EvaluationId evaluationId(DelegateExecution execution) {
        return EvaluationId.of(businessKey(execution));
    }

    void startAll(ToolRequestId requestId) {
        var content = content(requests.get(requestId), selection.of(requestId));
        evaluations.open(requestId).forEach(evaluation -> start(evaluation, content));
    }

    private Map<String, Object> content(ToolRequest request, List<Candidate> candidates) {
        var content = new HashMap<String, Object>(TOOL_REQUEST.of(request.id().toString()));
        content.put(TOOL_KEY.name(), null);
        content.put("requestTitle", request.title());
        content.put("problem", request.problem());
        content.put(CANDIDATE_TABLE.name(), rows.table(candidates));
        content.put(SCORES.name(), CandidateRows.empty(candidates));
        return content;
    }

    private void start(Evaluation evaluation, Map<String, Object> content) {
        var variables = new HashMap<>(content);
        variables.put(EVALUATOR.name(), evaluation.evaluator());
        instances.startBy("CandidatesToScore", evaluation.id().toString(), variables);
    }

    @EventListener
    void end(EvaluationTakenBack event) {
        instances.tell("EvaluationTakenBack", event.evaluationId().toString());
    }

    private record Row(
            String name,
            BigDecimal fit,
            BigDecimal integration,
            BigDecimal security,
            BigDecimal usability,
            BigDecimal cost) {

        ScoredCandidate scored() {
            return new ScoredCandidate(name, new Scores(fit, integration, security, usability, cost));
        }
    }

    /** Takes scores out of the instance and its history, so that nobody reads them there. */
    List<ScoredCandidate> takeScores(DelegateExecution execution) {
        var scores = JsonList.read(json, SCORES.from(execution), new TypeReference<List<Row>>() {}).stream()
                .map(Row::scored)
                .toList();
        execution.removeVariable(SCORES.name());
        history.forget(execution.getProcessInstanceId(), List.of(SCORES.name()));
        return scores;
    }
}
