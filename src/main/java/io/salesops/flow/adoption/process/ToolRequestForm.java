package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.EXPECTED_COST;

import io.salesops.flow.adoption.domain.ToolRequest;
import io.salesops.flow.adoption.domain.ToolWish;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.Names;
import io.salesops.flow.platform.ProcessVariable;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The fields in which somebody asks for a tool. */
@Component
class ToolRequestForm {

    private static final ProcessVariable<String> TITLE = ProcessVariable.text("requestTitle");
    private static final ProcessVariable<String> PROBLEM = ProcessVariable.text("problem");
    private static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    private static final ProcessVariable<String> MEASURE = ProcessVariable.text("measure");
    private static final ProcessVariable<Number> PEOPLE = ProcessVariable.number("peopleConcerned");
    private static final ProcessVariable<String> ALTERNATIVES = ProcessVariable.text("alternatives");

    ToolWish read(DelegateExecution scope) {
        return new ToolWish(
                scope.getProcessInstanceId(),
                null,
                title(scope),
                PROBLEM.from(scope).strip(),
                OUTCOME.from(scope).strip(),
                MEASURE.from(scope).strip(),
                PEOPLE.from(scope).intValue(),
                Fields.decimal(EXPECTED_COST, scope),
                Fields.text(ALTERNATIVES, scope));
    }

    private static String title(VariableScope scope) {
        var title = TITLE.from(scope).strip();
        if (!Names.isName(title)) {
            throw new InvalidInput(TITLE.name(), Names.RULE);
        }
        return title;
    }

    /** As if somebody had entered the request: whoever starts the process brings what its form asks for. */
    Map<String, Object> entries(ToolRequest request) {
        Map<String, Object> entries = new HashMap<>(TITLE.of(request.title()));
        entries.putAll(PROBLEM.of(request.problem()));
        entries.putAll(OUTCOME.of(request.outcome()));
        entries.putAll(MEASURE.of(request.measure()));
        entries.putAll(PEOPLE.of(request.peopleConcerned()));
        entries.putAll(EXPECTED_COST.of(request.expectedCost().doubleValue()));
        request.alternatives().map(ALTERNATIVES::of).ifPresent(entries::putAll);
        return entries;
    }
}
