package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REASON;
import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;

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
    private final Callers callers;

    WithdrawTheToolRequestDelegate(ToolRequests requests, Callers callers) {
        this.requests = requests;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var text = REQUEST.from(execution).strip();
        var id = ToolRequestId.find(text)
                .orElseThrow(() -> new InvalidInput("request", "is not the id of a request for a tool"));
        requests.withdraw(callers.of(REQUESTER.from(execution)), id, Fields.text(REASON, execution));
        execution.setProcessBusinessKey(id.toString());
    }
}
