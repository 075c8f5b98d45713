package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.CandidateEvaluation.evaluationId;

import io.salesops.flow.adoption.domain.Evaluations;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What somebody scored is kept where nobody else reads it. */
@Component
class RecordTheScoresDelegate implements JavaDelegate {

    private final Evaluations evaluations;
    private final CandidateEvaluation evaluation;
    private final Callers callers;

    RecordTheScoresDelegate(Evaluations evaluations, CandidateEvaluation evaluation, Callers callers) {
        this.evaluations = evaluations;
        this.evaluation = evaluation;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        evaluations.score(
                evaluationId(execution),
                evaluation.takeScores(execution),
                callers.current().userId());
    }
}
