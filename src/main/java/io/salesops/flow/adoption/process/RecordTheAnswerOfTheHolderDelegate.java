package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.LicenceReclaim.LICENCE_KEPT;
import static io.salesops.flow.adoption.process.LicenceReclaim.licenceId;
import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;

import io.salesops.flow.adoption.domain.Reclaims;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAnswerOfTheHolderDelegate implements JavaDelegate {

    private final Reclaims reclaims;
    private final TakenDecisions decisions;
    private final Callers callers;

    RecordTheAnswerOfTheHolderDelegate(Reclaims reclaims, TakenDecisions decisions, Callers callers) {
        this.reclaims = reclaims;
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var kept = ANSWER.from(execution).equals("KEEP");
        LICENCE_KEPT.set(execution, kept);
        if (kept) {
            reclaims.keep(licenceId(execution));
        } else {
            decisions.note(
                    LicenceReclaim.KIND,
                    ANSWER.from(execution),
                    null,
                    callers.current().userId(),
                    execution);
        }
    }
}
