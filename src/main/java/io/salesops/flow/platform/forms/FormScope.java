package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What the FEEL expressions of a form see: the row around the field first, then the form, then the variables.
 *
 * @param row the row of a list; the whole form outside of lists
 */
record FormScope(@Nullable FormScope parent, JsonNode row, Function<String, JsonNode> variables)
        implements VariableContext {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    FormScope ofRow(JsonNode values) {
        return new FormScope(this, values, variables);
    }

    /** Of a property that is either a plain value or, after an equals sign, an expression. */
    JsonNode valueOf(JsonNode property) {
        return property.isTextual() && property.asText().startsWith("=")
                ? evaluate(property.asText().substring(1))
                : property;
    }

    boolean hides(FormPart component) {
        return valueOf(component.json().path("conditional").path("hide")).booleanValue();
    }

    /** Shown, but not for this person to change. */
    boolean locks(FormPart component) {
        return component.json().path("disabled").asBoolean()
                || valueOf(component.json().path("readonly")).booleanValue();
    }

    /** Like the form in the browser, takes an expression that cannot be computed as null. */
    private JsonNode evaluate(String expression) {
        var feel = Context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine();
        try {
            return JSON.valueToTree(feel.<@Nullable Object>evaluateSimpleExpression(expression, this));
        } catch (FeelException e) {
            return NullNode.getInstance();
        }
    }

    JsonNode find(String name) {
        return switch (name) {
            case "this" -> row;
            case "parent" -> parent == null ? MissingNode.getInstance() : parent.row;
            default -> row.has(name) ? row.path(name) : outside(name);
        };
    }

    private JsonNode outside(String name) {
        return parent == null ? variables.apply(name) : parent.find(name);
    }

    @Override
    public TypedValue resolve(String name) {
        return Variables.untypedValue(JSON.convertValue(find(name), Object.class));
    }

    @Override
    public boolean containsVariable(String name) {
        return !find(name).isMissingNode();
    }

    @Override
    public Set<String> keySet() {
        return Set.of();
    }
}
