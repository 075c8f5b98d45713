package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form, or a part of one, as Camunda Modeler writes it. */
record FormPart(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "expression");

    static FormPart read(InputStream form) {
        try (form) {
            return new FormPart(JSON.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return text("type");
    }

    /** The name of what the component submits: a field's key, the path of a group or a list; empty if it has none. */
    String name() {
        return isField() ? text("key") : text("path");
    }

    /** Labels that are computed say little outside the form. */
    String label() {
        var label = text("label");
        return label.startsWith("=") || label.contains("{{") ? "" : label;
    }

    boolean isField() {
        return FIELDS.contains(type());
    }

    /** An answer that the form works out itself. */
    boolean isComputed() {
        return type().equals("expression");
    }

    boolean isGroup() {
        return type().equals("group");
    }

    boolean isList() {
        return type().equals("dynamiclist");
    }

    /** Whether nobody may add or remove a row. */
    boolean hasFixedRows() {
        return json.path("allowAddRemove").isBoolean()
                && !json.path("allowAddRemove").asBoolean();
    }

    Stream<FormPart> children() {
        return StreamSupport.stream(json.path("components").spliterator(), false)
                .map(FormPart::new);
    }

    String text(String property) {
        return json.path(property).asText("");
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }
}
