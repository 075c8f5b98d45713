package io.salesops.flow.adoption.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Names everything that Java and the model of a pilot share. */
@Component
class ToolPilot {

    static final String KIND = "PILOT";

    static final ProcessVariable<Object> TOOL_OPTIONS = ProcessVariable.json("toolOptions");
    static final ProcessVariable<String> PILOT_OWNER = ProcessVariable.text("pilotOwner");
    static final ProcessVariable<Object> COHORT = ProcessVariable.json("cohort");
    static final ProcessVariable<String> END_DATE = ProcessVariable.text("endDate");
    static final ProcessVariable<Number> MINIMUM_PERCENT = ProcessVariable.number("minimumPercent");
    static final ProcessVariable<String> STOP_DEFINITION = ProcessVariable.text("stopDefinition");
    static final ProcessVariable<Date> PILOT_OVER = new ProcessVariable<>("pilotOver", Date.class);
    static final ProcessVariable<Boolean> EXTENDED_BEFORE = ProcessVariable.flag("extendedBefore");
    static final ProcessVariable<Object> PILOT_TOOLS = ProcessVariable.json("pilotTools");
    static final ProcessVariable<Number> TRAINED_SHARE = ProcessVariable.number("trainedShare");
    static final ProcessVariable<Number> ADOPTION_PERCENT = ProcessVariable.number("adoptionPercent");
    static final ProcessVariable<Number> SILENT_SHARE = ProcessVariable.number("silentShare");
    static final ProcessVariable<Object> PILOT_VERDICT = ProcessVariable.json("pilotVerdict");
    static final ProcessVariable<Object> PILOT_EVIDENCE = ProcessVariable.json("pilotEvidence");
    static final ProcessVariable<Object> PILOT_COMMENTS = ProcessVariable.json("pilotComments");
    static final ProcessVariable<String> ROLLED_OUT_TOOL = ProcessVariable.text("rolledOutTool");
    static final ProcessVariable<String> NEW_END_DATE = ProcessVariable.text("newEndDate");
    static final ProcessVariable<Boolean> EXTEND_PILOT = ProcessVariable.flag("extendPilot");
    static final ProcessVariable<Boolean> ROLL_OUT_DECIDED = ProcessVariable.flag("rollOutDecided");

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    private final ObjectMapper json;

    ToolPilot(ObjectMapper json) {
        this.json = json;
    }

    /** What the table says, and what people decide, from the best to the worst. */
    enum Verdict {
        ROLL_OUT,
        EXTEND,
        STOP;

        boolean isBetterThan(Verdict other) {
            return compareTo(other) < 0;
        }
    }

    List<ToolId> tools(ProcessVariable<Object> variable, VariableScope scope) {
        return JsonList.read(json, variable.from(scope), IDS).stream()
                .map(ToolId::of)
                .toList();
    }

    static Object ids(Collection<ToolId> tools) {
        return JsonList.of(tools.stream().map(ToolId::toString).toList());
    }
}
