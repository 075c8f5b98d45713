package io.salesops.flow.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Bodies have the fields described and no others, in all their parts. */
class StrictBodies implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var seen = new HashSet<Schema<?>>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> close(content.getSchema(), api.getComponents(), seen));
    }

    private static void close(@Nullable Schema<?> schema, Components components, Set<Schema<?>> seen) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        if (schema.get$ref() != null) {
            close(components.getSchemas().get(name(schema.get$ref())), components, seen);
        }
        if (schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
        }
        parts(schema).forEach(part -> close(part, components, seen));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Schema<?>> properties = schema.getProperties() == null
                ? Stream.empty()
                : schema.getProperties().values().stream().map(part -> (Schema<?>) part);
        return Stream.concat(properties, Stream.ofNullable(schema.getItems()));
    }
}
