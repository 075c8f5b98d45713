package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.KNOWN_TOOLS;
import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KNOWN;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_REQUEST;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.SimilarTools;
import io.salesops.flow.adoption.domain.ToolRequest;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterTheRequestDelegate implements JavaDelegate {

    private final ToolRequests requests;
    private final SimilarTools similar;
    private final ToolRequestForm form;
    private final ToolRows rows;

    RegisterTheRequestDelegate(ToolRequests requests, SimilarTools similar, ToolRequestForm form, ToolRows rows) {
        this.requests = requests;
        this.similar = similar;
        this.form = form;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = register(execution);
        var known = similar.to(request.title(), request.problem());
        execution.setProcessBusinessKey(request.id().toString());
        REQUESTER.set(execution, request.requester());
        TOOL_REQUEST.set(execution, request.id().toString());
        execution.setVariable(TOOL_KEY.name(), null);
        TOOL_KNOWN.set(execution, !known.isEmpty());
        KNOWN_TOOLS.set(
                execution, JsonList.rows(known.stream().map(rows::described).toList()));
    }

    /** A taken request comes with its id as the business key; one entered in Tasklist with the form alone. */
    private ToolRequest register(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        return key == null
                ? requests.take(REQUESTER.from(execution), form.read(execution), execution.getProcessInstanceId())
                : ToolRequestId.find(key)
                        .flatMap(id -> requests.attach(id, execution.getProcessInstanceId()))
                        .orElseThrow(() -> new Conflict("Please ask for a tool by the form alone."));
    }
}
