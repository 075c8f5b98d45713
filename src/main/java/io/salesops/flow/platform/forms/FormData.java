package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * What a form holds once it is submitted: hidden, disabled and read-only fields keep the value they had, whatever the
 * client sent for them, and what the form computes is computed again.
 *
 * @param before the variables that the form's fields had
 * @param after what they will have
 */
record FormData(ObjectNode before, ObjectNode after, FormScope scope) {

    static FormData settle(FormPart form, ObjectNode submitted, Function<String, JsonNode> variables) {
        var before = JsonNodeFactory.instance.objectNode();
        collect(form, variables, before);
        var after = before.deepCopy();
        after.setAll(submitted.deepCopy());
        var scope = new FormScope(null, after, variables);
        settle(form, after, before, scope, false);
        return new FormData(before, after, scope);
    }

    private static void collect(FormPart parent, Function<String, JsonNode> variables, ObjectNode before) {
        parent.children().forEach(child -> {
            if (child.name().isEmpty()) {
                collect(child, variables, before);
            } else if (!variables.apply(child.name()).isMissingNode()) {
                before.set(child.name(), variables.apply(child.name()));
            }
        });
    }

    private static void settle(
            FormPart parent, ObjectNode values, JsonNode before, FormScope scope, boolean hiddenParent) {
        parent.children().forEach(child -> {
            var hidden = hiddenParent || scope.hides(child);
            var name = child.name();
            if (name.isEmpty()) {
                settle(child, values, before, scope, hidden);
            } else if (hidden || scope.locks(child)) {
                restore(name, values, before);
            } else if (child.isComputed()) {
                values.set(name, scope.valueOf(child.json().path("expression")));
            } else {
                settleParts(child, values.path(name), before.path(name), scope);
            }
        });
    }

    private static void settleParts(FormPart component, JsonNode value, JsonNode before, FormScope scope) {
        if (component.isList() && value instanceof ArrayNode rows) {
            for (var i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof ObjectNode row) {
                    settle(component, row, before.path(i), scope.ofRow(row), false);
                }
            }
        } else if (component.isGroup() && value instanceof ObjectNode fields) {
            settle(component, fields, before, scope, false);
        }
    }

    private static void restore(String name, ObjectNode values, JsonNode before) {
        if (before.has(name)) {
            values.set(name, before.path(name));
        } else {
            values.remove(name);
        }
    }

    /** Whether the submission changes anything there. */
    boolean changes(String name) {
        return after.has(name) && !after.path(name).equals(before.path(name));
    }
}
