package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REASON;
import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_REQUEST;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WithdrawTheToolRequestDelegate implements JavaDelegate {

    private static final ProcessVariable<String> REQUEST = ProcessVariable.text("request");

    private final ToolRequests requests;
    private final TakenDecisions decisions;
    private final Callers callers;

    WithdrawTheToolRequestDelegate(ToolRequests requests, TakenDecisions decisions, Callers callers) {
        this.requests = requests;
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var text = REQUEST.from(execution).strip();
        var id = ToolRequestId.find(text)
                .orElseThrow(() -> new InvalidInput("request", "is not the id of a request for a tool"));
        var requester = REQUESTER.from(execution);
        var reason = Fields.text(REASON, execution);
        requests.withdraw(callers.of(requester), id, reason);
        execution.setProcessBusinessKey(id.toString());
        TOOL_REQUEST.set(execution, id.toString());
        decisions.note("WITHDRAWAL", "WITHDRAWN", reason, requester, execution);
    }
}
