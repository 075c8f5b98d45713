package io.salesops.flow.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Lists as process variables: readable in every client and never serialized Java. */
public final class JsonList {

    private JsonList() {}

    /** A list that the engine itself loops over or takes candidates from. */
    public static Object of(List<String> texts) {
        return Variables.objectValue(new ArrayList<>(texts))
                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                .create();
    }

    /** The value of a variable that a client sent as JSON or as a plain object. */
    public static <T> T read(ObjectMapper mapper, Object value, TypeReference<T> type) {
        return value instanceof SpinJsonNode node
                ? mapper.convertValue(node.unwrap(), type)
                : mapper.convertValue(value, type);
    }

    /** A table that a form shows. */
    public static Object rows(List<? extends Map<String, String>> rows) {
        return Spin.JSON(rows);
    }
}
