package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesops.flow.platform.forms.InvalidSubmission.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds one submission against its form and collects everything that is wrong with it. */
class FormCheck {

    private final FieldRules rules;
    private final List<Refusal> refusals = new ArrayList<>();

    FormCheck(FieldRules rules) {
        this.rules = rules;
    }

    List<Refusal> check(FormPart form, ObjectNode submitted, FormData data) {
        checkLevel(form, new Level("", submitted, data.after(), data.before(), data.scope()));
        return refusals;
    }

    private void checkLevel(FormPart parent, Level level) {
        var known = new HashSet<String>();
        checkChildren(parent, level, false, known);
        level.submitted.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refusals.add(new Refusal(level.path(name), "", "is no field of the form"));
            }
        });
    }

    private void checkChildren(FormPart parent, Level level, boolean hiddenParent, Set<String> known) {
        parent.children().forEach(child -> {
            var hidden = hiddenParent || level.scope.hides(child);
            if (child.name().isEmpty()) {
                checkChildren(child, level, hidden, known);
                return;
            }
            known.add(child.name());
            if (!hidden && level.scope.locks(child)) {
                checkShown(child, level);
            } else if (!hidden) {
                checkNamed(child, level);
            }
        });
    }

    /** What a row shows says whose row it is: whoever sends something else means another row. */
    private void checkShown(FormPart cell, Level level) {
        var sent = level.submitted(cell);
        if (level.isRow() && !saysNothing(sent) && !sent.equals(level.value(cell))) {
            refuse(cell, level, "must stay '%s'".formatted(level.value(cell).asText()));
        }
    }

    private void checkNamed(FormPart component, Level level) {
        if (component.isList()) {
            checkRows(component, level);
        } else if (component.isGroup()) {
            checkGroup(component, level);
        } else {
            rules.refuse(component, level.value(component), level.scope)
                    .ifPresent(reason -> refuse(component, level, reason));
        }
    }

    private void checkGroup(FormPart group, Level level) {
        var value = isNothing(level.value(group)) ? JsonNodeFactory.instance.objectNode() : level.value(group);
        if (value instanceof ObjectNode fields) {
            var prefix = level.path(group.name()) + ".";
            var before = level.before.path(group.name());
            checkLevel(group, new Level(prefix, level.submitted(group), fields, before, level.scope));
        } else {
            refuse(group, level, "must be a group of fields");
        }
    }

    private void checkRows(FormPart list, Level level) {
        if (level.value(list) instanceof ArrayNode rows) {
            checkNumberOfRows(list, level, rows.size());
            for (var i = 0; i < rows.size(); i++) {
                checkRow(list, level, i, rows.get(i));
            }
        } else if (!isNothing(level.value(list))) {
            refuse(list, level, "must be a list");
        }
    }

    private void checkNumberOfRows(FormPart list, Level level, int rows) {
        var shown = level.before.path(list.name());
        if (list.hasFixedRows() && shown.isArray() && shown.size() != rows) {
            refuse(list, level, "must have the %d rows that were shown, and has %d".formatted(shown.size(), rows));
        }
    }

    private void checkRow(FormPart list, Level level, int index, JsonNode value) {
        if (value instanceof ObjectNode row) {
            var prefix = "%s[%d].".formatted(level.path(list.name()), index + 1);
            var submitted = level.submitted(list).path(index);
            var before = level.before.path(list.name()).path(index);
            checkLevel(list, new Level(prefix, submitted, row, before, level.scope.ofRow(row)));
        } else {
            refuse(list, level, "must be a list of groups of fields");
        }
    }

    private void refuse(FormPart component, Level level, String reason) {
        refusals.add(new Refusal(level.path(component.name()), component.label(), reason));
    }

    private static boolean saysNothing(JsonNode value) {
        return isNothing(value) || (value.isTextual() && value.asText().isEmpty());
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** The form itself, a group with a path, or a row of a list. */
    private record Level(String prefix, JsonNode submitted, ObjectNode values, JsonNode before, FormScope scope) {

        boolean isRow() {
            return scope.parent() != null;
        }

        String path(String name) {
            return prefix + name;
        }

        JsonNode value(FormPart component) {
            return values.path(component.name());
        }

        JsonNode submitted(FormPart component) {
            return submitted.path(component.name());
        }
    }
}
