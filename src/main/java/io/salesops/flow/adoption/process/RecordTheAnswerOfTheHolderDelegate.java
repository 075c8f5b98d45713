package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.LicenceReclaim.LICENCE_KEPT;
import static io.salesops.flow.adoption.process.LicenceReclaim.licenceId;
import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;

import io.salesops.flow.adoption.domain.Reclaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAnswerOfTheHolderDelegate implements JavaDelegate {

    private final Reclaims reclaims;

    RecordTheAnswerOfTheHolderDelegate(Reclaims reclaims) {
        this.reclaims = reclaims;
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
        }
    }
}
