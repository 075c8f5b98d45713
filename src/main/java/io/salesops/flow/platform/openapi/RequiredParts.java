package io.salesops.flow.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What is not marked as nullable is always there. */
class RequiredParts implements ModelConverter {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = rawType(type);
        if (schema != null && raw.isRecord()) {
            var definition = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(name(schema));
            if (definition != null && definition.getProperties() != null) {
                Arrays.stream(raw.getRecordComponents())
                        .filter(part -> !nullable(part))
                        .map(RecordComponent::getName)
                        .filter(definition.getProperties()::containsKey)
                        .forEach(definition::addRequiredItem);
            }
        }
        return schema;
    }

    private Class<?> rawType(AnnotatedType type) {
        JavaType java = json.constructType(type.getType());
        return java.getRawClass();
    }

    private static boolean nullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(Schema<?> schema) {
        return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    }
}
