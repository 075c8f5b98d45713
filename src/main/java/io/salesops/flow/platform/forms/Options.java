package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What can be chosen: written in the form, or taken from a list among the variables. */
record Options(List<JsonNode> values) {

    static Options of(FormPart field, FormScope scope) {
        var list = list(field, scope);
        return new Options(StreamSupport.stream(list.spliterator(), false)
                .map(option -> option.has("value") ? option.path("value") : option)
                .toList());
    }

    private static JsonNode list(FormPart field, FormScope scope) {
        var key = field.text("valuesKey");
        var expression = field.json().path("valuesExpression");
        if (!key.isEmpty()) {
            return scope.variables().apply(key);
        }
        return expression.isMissingNode() ? field.json().path("values") : scope.valueOf(expression);
    }

    boolean contain(JsonNode choice) {
        return values.stream().anyMatch(value -> same(value, choice));
    }

    private static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        return left.equals(right);
    }
}
