package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskTheEvaluatorsDelegate implements JavaDelegate {

    private final CandidateEvaluation evaluation;

    AskTheEvaluatorsDelegate(CandidateEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluation.startAll(requestId(execution));
    }
}
