package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.LicenceReclaim.licenceId;

import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.platform.Texts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs when the holder's time to answer is over. */
@Component
class NoteTheSilentHolderDelegate implements JavaDelegate {

    private final TakenDecisions decisions;
    private final Licences licences;
    private final ToolRows rows;
    private final Texts texts;

    NoteTheSilentHolderDelegate(TakenDecisions decisions, Licences licences, ToolRows rows, Texts texts) {
        this.decisions = decisions;
        this.licences = licences;
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            var holder = licences.get(licenceId(execution)).userId();
            var why = texts.of("tools.licence.silent", rows.nameOf(holder));
            decisions.note(LicenceReclaim.KIND, "REVOKED", why, null, execution);
        }
    }
}
