package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.CandidateEvaluation.evaluationId;

import io.salesops.flow.adoption.domain.Evaluations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CountTheScoresDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    CountTheScoresDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.count(evaluationId(execution));
    }
}
