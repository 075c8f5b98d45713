package io.salesops.flow.platform.engine;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A component that Tasklist does not know takes the whole form down. */
record FormModel(String file, JsonNode json) implements Model {

    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "html",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "dynamiclist",
            "table",
            "image",
            "iframe",
            "separator",
            "spacer",
            "expression",
            "button",
            "columns");

    /** What the engine evaluates again when the form is submitted. */
    private static final List<JsonPointer> EXPRESSIONS = Stream.of(
                    "/conditional/hide",
                    "/readonly",
                    "/expression",
                    "/valuesExpression",
                    "/validate/min",
                    "/validate/max",
                    "/validate/minLength",
                    "/validate/maxLength")
            .map(JsonPointer::compile)
            .toList();

    @Override
    public Stream<Definition> definitions() {
        return Stream.of(new Definition(Kind.FORM, json.path("id").asText()));
    }

    @Override
    public Stream<Finding> findings(KnownNames known) {
        if (json.path("id").asText().isBlank()) {
            return Stream.of(new Finding(file, "", "the form has no id"));
        }
        return components(json).flatMap(this::ofComponent);
    }

    private Stream<Finding> ofComponent(JsonNode component) {
        var key = component.path("key").asText();
        var name = key.isEmpty() ? component.path("id").asText() : key;
        var ownRules = Stream.of(ofType(component.path("type").asText()), ofKey(key), ofPattern(component));
        return Stream.concat(ownRules, EXPRESSIONS.stream().map(component::at).map(FormModel::ofExpression))
                .filter(not(String::isEmpty))
                .map(reason -> new Finding(file, name, reason));
    }

    private static String ofType(String type) {
        return COMPONENTS.contains(type) ? "" : "Tasklist cannot show a component of type '%s'".formatted(type);
    }

    private static String ofKey(String key) {
        return key.contains(".") ? "a key has no dots, use a group with a path" : "";
    }

    private static String ofExpression(JsonNode property) {
        var text = property.asText();
        return text.startsWith("=") ? FeelSyntax.ofExpression(text.substring(1)) : "";
    }

    private static String ofPattern(JsonNode component) {
        try {
            Pattern.compile(component.path("validate").path("pattern").asText());
            return "";
        } catch (PatternSyntaxException e) {
            return "the pattern cannot be read: " + e.getDescription();
        }
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }
}
