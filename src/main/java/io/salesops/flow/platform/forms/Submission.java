package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesops.flow.platform.forms.InvalidSubmission.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** @param variables what the process knows already, by name; missing nodes for what it does not know */
record Submission(FormPart form, VariableMap submitted, Function<String, JsonNode> variables) {

    /** The values to store: those of fields of the form, and only where something changes. */
    VariableMap accepted(FieldRules rules) {
        var refusals = new ArrayList<Refusal>();
        var values = values(refusals);
        var data = FormData.settle(form, values, variables);
        refusals.addAll(new FormCheck(rules).check(form, values, data));
        if (!refusals.isEmpty()) {
            throw new InvalidSubmission(refusals);
        }
        var accepted = Variables.createVariables();
        submitted.keySet().stream()
                .filter(data::changes)
                .forEach(name -> accepted.put(name, toStore(name, values, data)));
        return accepted;
    }

    private ObjectNode values(List<Refusal> refusals) {
        var values = JsonNodeFactory.instance.objectNode();
        for (var name : submitted.keySet()) {
            SubmittedValues.toJson(submitted.getValueTyped(name))
                    .ifPresentOrElse(
                            value -> values.set(name, value),
                            () -> refusals.add(new Refusal(name, "", "must be a plain value or JSON")));
        }
        return values;
    }

    private @Nullable Object toStore(String name, ObjectNode values, FormData data) {
        var settled = data.after().path(name);
        return settled.equals(values.path(name)) ? submitted.getValueTyped(name) : SubmittedValues.toVariable(settled);
    }
}
