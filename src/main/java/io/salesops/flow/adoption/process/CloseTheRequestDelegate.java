package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.ToolRequest.Status;
import io.salesops.flow.adoption.domain.ToolRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs at the end of an adoption, which names what came of the request. */
@Component
class CloseTheRequestDelegate implements JavaDelegate {

    private final ToolRequests requests;

    CloseTheRequestDelegate(ToolRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            var outcome = Status.valueOf(new ElementProperties(execution).get("outcome"));
            requests.end(requestId(execution), outcome, execution.getCurrentActivityName());
        }
    }
}
