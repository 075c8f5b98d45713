package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Between the engine's variables and JSON, in which forms and their rules are written. */
final class SubmittedValues {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Boolean.class, Integer.class, Long.class, Short.class, Double.class, Float.class);

    private SubmittedValues() {}

    /** Empty for what no form submits: files, Java objects, broken JSON. */
    static Optional<JsonNode> toJson(TypedValue value) {
        if (value instanceof JsonValue json) {
            return parse(json.getValueSerialized());
        }
        return value instanceof ObjectValue || value instanceof FileValue ? Optional.empty() : ofJava(value.getValue());
    }

    /** What a variable holds; what no form can show is as good as missing. */
    static JsonNode ofVariable(@Nullable Object value) {
        return ofJava(value).orElse(JsonNodeFactory.instance.missingNode());
    }

    private static Optional<JsonNode> ofJava(@Nullable Object value) {
        if (value instanceof SpinJsonNode node) {
            return parse(node.toString());
        }
        return value == null || PLAIN.contains(value.getClass())
                ? Optional.of(JSON.valueToTree(value))
                : Optional.empty();
    }

    static @Nullable Object toVariable(JsonNode value) {
        return value.isContainerNode()
                ? SpinValues.jsonValue(value.toString()).create()
                : JSON.convertValue(value, Object.class);
    }

    private static Optional<JsonNode> parse(@Nullable String json) {
        try {
            return Optional.of(json == null ? JsonNodeFactory.instance.nullNode() : JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }
}
