package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolChoice.CANDIDATE_ID;
import static io.salesops.flow.adoption.process.ToolChoice.SECURITY;

import io.salesops.flow.adoption.domain.ToolSelection;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs for each candidate before the table judges it. */
@Component
class ReadTheSecurityScoreDelegate implements JavaDelegate {

    private final ToolSelection selection;

    ReadTheSecurityScoreDelegate(ToolSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var candidate = UUID.fromString(CANDIDATE_ID.from(execution));
        SECURITY.setLocal(
                execution, selection.securityOf(requestId(execution), candidate).doubleValue());
    }
}
