package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.ToolRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PutTheToolIntoUseDelegate implements JavaDelegate {

    private final ToolRequests requests;

    PutTheToolIntoUseDelegate(ToolRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.putIntoUse(requestId(execution), ToolId.of(TOOL_ID.from(execution)));
    }
}
