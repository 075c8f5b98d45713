package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REASON;
import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_REQUEST;

import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.Fields;
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
        var caller = callers.of(REQUESTER.from(execution));
        var id = requests.meant(caller.userId(), REQUEST.from(execution));
        var reason = Fields.text(REASON, execution);
        requests.withdraw(caller, id, reason);
        execution.setProcessBusinessKey(id.toString());
        TOOL_REQUEST.set(execution, id.toString());
        decisions.note("WITHDRAWAL", "WITHDRAWN", reason, caller.userId(), execution);
    }
}
