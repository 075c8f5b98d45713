package io.salesops.flow.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
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
        var type = component.path("type").asText();
        var key = component.path("key").asText();
        var name = key.isEmpty() ? component.path("id").asText() : key;
        if (!COMPONENTS.contains(type)) {
            return Stream.of(new Finding(file, name, "Tasklist cannot show a component of type '%s'".formatted(type)));
        }
        return key.contains(".")
                ? Stream.of(new Finding(file, name, "a key has no dots, use a group with a path"))
                : Stream.empty();
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }
}
