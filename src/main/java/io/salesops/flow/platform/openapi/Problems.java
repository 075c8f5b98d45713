package io.salesops.flow.platform.openapi;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;

/** The errors that a route can answer with, told by its method and by what it takes. */
class Problems implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String FIELDS = "FieldProblem";
    private static final String LINES = "FileProblem";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSchemas(PROBLEM, problem())
                .addSchemas(FIELDS, located("field", "reason"))
                .addSchemas(LINES, fileProblem());
        api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(Problems::add));
    }

    private static void add(HttpMethod method, Operation operation) {
        add(operation, HttpStatus.UNAUTHORIZED, "Nobody is signed in, or the password is wrong", PROBLEM);
        add(operation, HttpStatus.FORBIDDEN, "Somebody else has to do this", PROBLEM);
        add(operation, HttpStatus.INTERNAL_SERVER_ERROR, "It is our mistake; nothing was stored", PROBLEM);
        var readsBody = operation.getRequestBody() != null;
        if (readsBody || operation.getParameters() != null) {
            add(operation, HttpStatus.BAD_REQUEST, "The request cannot be read", PROBLEM);
            add(operation, HttpStatus.NOT_FOUND, "There is no such thing that the caller can see", PROBLEM);
        }
        if (readsBody || asks(operation)) {
            add(operation, HttpStatus.UNPROCESSABLE_ENTITY, "Some fields cannot be used; nothing was stored", FIELDS);
        }
        if (readsBody) {
            add(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another kind", PROBLEM);
        }
        if (method != HttpMethod.GET) {
            add(operation, HttpStatus.CONFLICT, "Not in the state things are in; nothing was stored", PROBLEM);
        }
        if (takesFile(operation)) {
            add(operation, HttpStatus.PAYLOAD_TOO_LARGE, "The file is too large", PROBLEM);
            add(
                    operation,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "What is wrong, and where; nothing was stored",
                    FIELDS,
                    LINES);
        }
    }

    private static boolean asks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
    }

    private static boolean takesFile(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey(MULTIPART_FORM_DATA_VALUE);
    }

    private static void add(Operation operation, HttpStatus status, String when, String... shapes) {
        var schema = shapes.length == 1 ? reference(shapes[0]) : new Schema<>();
        if (shapes.length > 1) {
            List.of(shapes).forEach(shape -> schema.addOneOfItem(reference(shape)));
        }
        var content = new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status.value()),
                        new ApiResponse().description(when).content(content));
    }

    private static Schema<?> reference(String shape) {
        return new Schema<>().$ref(shape);
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"));
        problem.setRequired(List.of("title", "status", "detail"));
        return problem;
    }

    /** A problem with a list of what is wrong where. */
    private static Schema<?> located(String... parts) {
        var error = new ObjectSchema();
        for (var part : parts) {
            error.addProperty(part, part.equals("line") ? new IntegerSchema() : new StringSchema());
        }
        return problem().addProperty("errors", new ArraySchema().items(error.required(List.of(parts))));
    }

    private static Schema<?> fileProblem() {
        return located("line", "column", "value", "reason")
                .addProperty("total", new IntegerSchema().description("Of all errors; only the first are listed"));
    }
}
