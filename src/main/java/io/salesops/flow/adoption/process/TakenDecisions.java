package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolAdoption.REASON;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_REQUEST;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.ToolDecisions;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Callers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what people decided in the forms of tools, and that nobody did. */
@Component
class TakenDecisions {

    private final ToolDecisions decisions;
    private final ToolRequests requests;
    private final Callers callers;
    private final Texts texts;

    TakenDecisions(ToolDecisions decisions, ToolRequests requests, Callers callers, Texts texts) {
        this.decisions = decisions;
        this.requests = requests;
        this.callers = callers;
        this.texts = texts;
    }

    /** The answer and the reason of a form, which the next one asks for anew. */
    void take(String kind, DelegateExecution execution) {
        note(
                kind,
                ANSWER.from(execution),
                Fields.text(REASON, execution),
                callers.current().userId(),
                execution);
        execution.removeVariables(List.of(ANSWER.name(), REASON.name()));
    }

    /** What happens because nobody answered in time. */
    void silence(String kind, String decision, DelegateExecution execution) {
        note(kind, decision, texts.of("tools.silence"), null, execution);
    }

    void note(
            String kind,
            String decision,
            @Nullable String reason,
            @Nullable String decidedBy,
            DelegateExecution execution) {
        var request = TOOL_REQUEST.find(execution).map(ToolRequestId::of);
        decisions.record(
                request.orElse(null),
                TOOL_ID.find(execution).map(ToolId::of).orElse(null),
                kind,
                decision,
                reason,
                decidedBy,
                execution.getProcessInstanceId());
        request.ifPresent(id -> requests.tellDecision(id, kind, decision, reason));
    }
}
