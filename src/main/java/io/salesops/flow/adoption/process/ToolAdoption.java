package io.salesops.flow.adoption.process;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolRequestWithdrawn;
import io.salesops.flow.adoption.ToolRequested;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends adoptions, and names everything that Java and their model share. */
@Component
class ToolAdoption {

    static final String KEY = "tool-adoption";

    static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    static final ProcessVariable<String> TOOL_REQUEST = ProcessVariable.text("toolRequest");
    static final ProcessVariable<String> TOOL_KEY = ProcessVariable.text("toolKey");
    static final ProcessVariable<String> TOOL_ID = ProcessVariable.text("toolId");
    static final ProcessVariable<String> TOOL_NAME = ProcessVariable.text("toolName");
    static final ProcessVariable<Object> TOOL_LIMITS = ProcessVariable.json("toolLimits");
    static final ProcessVariable<Object> TOOL_PATH = ProcessVariable.json("toolPath");
    static final ProcessVariable<Number> EXPECTED_COST = ProcessVariable.number("expectedCost");
    static final ProcessVariable<Boolean> TOOL_KNOWN = ProcessVariable.flag("toolKnown");
    static final ProcessVariable<Object> KNOWN_TOOLS = ProcessVariable.json("knownTools");
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<Boolean> STILL_WANTED = ProcessVariable.flag("stillWanted");
    static final ProcessVariable<Object> CHOSEN_TOOLS = ProcessVariable.json("chosenTools");
    static final ProcessVariable<Object> CHOICE = ProcessVariable.json("choice");
    static final ProcessVariable<Boolean> BUDGET_APPROVED = ProcessVariable.flag("budgetApproved");
    static final ProcessVariable<Object> TOOLS_TO_UNDO = ProcessVariable.json("toolsToUndo");

    private final Instances instances;
    private final ToolRequests requests;
    private final ToolRequestForm form;

    ToolAdoption(Instances instances, ToolRequests requests, ToolRequestForm form) {
        this.instances = instances;
        this.requests = requests;
        this.form = form;
    }

    static ToolRequestId requestId(VariableScope scope) {
        return ToolRequestId.of(TOOL_REQUEST.from(scope));
    }

    static String businessKey(DelegateExecution execution) {
        return Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key");
    }

    /** Runs in the requesting transaction: a tool is being adopted exactly when an instance exists. */
    @EventListener
    void start(ToolRequested event) {
        instances.start(KEY, event.requestId().toString(), form.entries(requests.get(event.requestId())));
    }

    @EventListener
    void end(ToolRequestWithdrawn event) {
        instances.tell("ToolRequestWithdrawn", event.requestId().toString());
    }
}
